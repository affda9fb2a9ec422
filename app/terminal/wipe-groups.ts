/**
 * What the visitor is shown while a session is erased: groups of steps in words that do not frighten, in the order in
 * which the plan (app/wipe/plan.ts) is done with them.
 * In a file without zod, since the screens draw from it.
 */
export const wipeGroups = ['programs', 'sites', 'documents', 'check'] as const;
export type WipeGroup = (typeof wipeGroups)[number];
