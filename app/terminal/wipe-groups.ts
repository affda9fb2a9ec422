/**
 * What the visitor is shown while a session is erased: groups of steps in words that do not frighten.
 * In a file without zod, since the screens draw from it.
 */
export const wipeGroups = ['sites', 'documents', 'programs', 'check'] as const;
export type WipeGroup = (typeof wipeGroups)[number];
