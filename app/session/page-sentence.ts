/** Sentences of a page that are read at most; a page longer than that is read to there. */
export const mostSentences = 600;

/** Characters of a sentence at most; the rest of a longer one is left out. */
export const longestSentence = 1_000;

/**
 * What a sentence of a website is: running text, a heading, the name of a field, the name of a field whose content is
 * secret, or a message that something is wrong. What stands in a field is never among it.
 */
export const sentenceKinds = ['text', 'heading', 'field', 'secret', 'mistake'] as const;

/**
 * Fields for passwords, codes and cards, as a selector: their names are read and said to be secret, their contents
 * never, and a helper looks away while they are written in.
 */
export const secretFields =
  '[type="password"],[autocomplete~="one-time-code"],[autocomplete*="password"],[autocomplete^="cc-"],[name*="otp" i],[name*="passw" i],[name*="code" i]:not([name*="post" i])';

export interface PageSentence {
  readonly text: string;
  readonly kind: (typeof sentenceKinds)[number];
  /** As the page says it (`lang`), which may be anything; empty where it says nothing. */
  readonly lang: string;
}
