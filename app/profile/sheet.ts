import { z } from 'zod';
import { iconNames } from './icon-names.ts';

const SheetSentence = z.strictObject({ icon: z.enum(iconNames), text: z.string() });

/** How a service is used, in one language: what one needs, what to do and why, how one knows that it is done. */
export const sheetShape = z.strictObject({
  atHand: z.array(SheetSentence),
  steps: z.array(
    z.strictObject({
      ...SheetSentence.shape,
      reason: z.string(),
      /** A word as it stands on the site, in French whatever the sheet's language; null where none helps. */
      onSite: z.string().nullable(),
    }),
  ),
  success: SheetSentence,
});

export type Sheet = z.infer<typeof sheetShape>;
export type SheetSentence = z.infer<typeof SheetSentence>;
export type SheetStep = Sheet['steps'][number];

/** How many there may be: fewer say nothing, more are not remembered. */
export const sheetCounts = {
  atHand: { minimum: 1, maximum: 4 },
  steps: { minimum: 3, maximum: 6 },
  success: { minimum: 1, maximum: 1 },
} as const;

export type SheetPart = keyof typeof sheetCounts;

/** Where a sheet lies beside a profile, and below the folder of those that come with Borne. */
export function sheetPath(sheet: string, language: string): string {
  return `sheets/${sheet}.${language}.md`;
}
