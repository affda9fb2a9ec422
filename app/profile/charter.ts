import type { IconName } from './icon-names.ts';

/** A charter as visitors see it: at most five short sentences with pictures, the full text behind. */
export interface Charter {
  readonly sentences: readonly CharterSentence[];
  /** Paragraphs of the full text; a paragraph that begins with "# " is a heading. */
  readonly fullText: readonly string[];
}

export interface CharterSentence {
  readonly icon: IconName;
  readonly text: string;
}
