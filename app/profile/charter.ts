import { z } from 'zod';
import { iconNames } from './icon-names.ts';

/** A charter as visitors see it: at most five short sentences with pictures, the full text behind. */
export const charterShape = z.strictObject({
  sentences: z.array(z.strictObject({ icon: z.enum(iconNames), text: z.string() })).max(5),
  /** Paragraphs of the full text; a paragraph that begins with "# " is a heading. */
  fullText: z.array(z.string()),
});

export type Charter = z.infer<typeof charterShape>;
export type CharterSentence = Charter['sentences'][number];
