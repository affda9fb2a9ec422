/** Someone whose language it is read every text, or heard it. */
export const reviewKinds = ['reader', 'listener'] as const;
export type ReviewKind = (typeof reviewKinds)[number];
