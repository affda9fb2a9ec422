import { z } from 'zod';
import { Language } from '../profile/schema.ts';
import { restarts } from './restart.ts';
import { wipeGroups } from './wipe-groups.ts';

/** What stops a terminal; the words for staff are in the catalogues. */
export const OutOfServiceReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wipe'), steps: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('sessionDoesNotStart') }),
  z.strictObject({
    kind: z.literal('profile'),
    problems: z.array(z.strictObject({ place: z.string(), sentence: z.string() })),
  }),
]);
export type OutOfServiceReason = z.infer<typeof OutOfServiceReason>;

/** What the warden's own window shows. */
export const CurtainView = z.strictObject({
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('starting') }),
    z.strictObject({
      kind: z.literal('erasing'),
      groups: z.array(
        z.strictObject({
          group: z.enum(wipeGroups),
          state: z.enum(['waiting', 'running', 'done', 'failed']),
        }),
      ),
      /** A page of the visitor still comes out of the printer, and they wait for it. */
      printing: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('outOfService'),
      reason: OutOfServiceReason,
      /** What happens to the PC after a failed wipe. */
      restart: z.enum(restarts),
    }),
  ]),
  /** The language of the visitor who leaves, or null: then every language of the profile. */
  language: Language.nullable(),
  languages: z.array(Language).min(1),
  brandColour: z.string(),
  trial: z.boolean(),
});
export type CurtainView = z.infer<typeof CurtainView>;
