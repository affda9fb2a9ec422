/** What a visitor would lose by ending now, as far as anybody can see. */
export const losses = ['unsentText'] as const;
export type Loss = (typeof losses)[number];
