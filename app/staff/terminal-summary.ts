import { z } from 'zod';
import { SiteName } from '../url-policy/site-name.ts';

/** How the terminal is, for who looks after it. Nothing says who sits there, in which language or at which site. */
export const TerminalSummary = z.strictObject({
  /** What staff call it. */
  name: z.string(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('starting') }),
    /** `isTouched`: somebody stands before the first screens. */
    z.strictObject({ kind: z.literal('ready'), isTouched: z.boolean() }),
    z.strictObject({ kind: z.literal('inUse'), minutes: z.int().min(0) }),
    z.strictObject({ kind: z.literal('wiping') }),
    z.strictObject({
      kind: z.literal('outOfService'),
      why: z.enum(['wipe', 'sessionDoesNotStart', 'profile']),
    }),
  ]),
  /** The visitor raised their hand. */
  isCalling: z.boolean(),
  nobodyWaits: z.boolean(),
  /** Sites the present visitor asked for, and whether they were let through. */
  askedNow: z.array(z.strictObject({ site: SiteName, isOpen: z.boolean() })),
  /** Days after which the journal forgets. */
  keepDays: z.int().min(1),
  /** What is wrong, one sentence each, the newest last. */
  troubles: z.array(z.string()),
});
export type TerminalSummary = z.infer<typeof TerminalSummary>;
