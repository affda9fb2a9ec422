import type { LanguageId } from '../language/language.ts';

/**
 * `guide` introduces a screen; `tour` explains it step by step, or reads a website: somebody asked for it, who may not
 * have asked for everything to be said, and its words are shown; `answer` says what somebody touched; `warning` is one that must be heard, and nothing
 * but a newer warning or the visitor's own "stop" ends it.
 */
export const speechRanks = ['guide', 'tour', 'answer', 'warning'] as const;
export type SpeechRank = (typeof speechRanks)[number];

/** Words in one language, and what they are about, to be marked on the screen meanwhile; null: the screen itself. */
export interface SpokenPart {
  readonly text: string;
  readonly language: LanguageId;
  readonly about: string | null;
}

/** Something to say: its parts follow each other. Before a language is chosen each is in another one. */
export interface Utterance {
  readonly parts: readonly SpokenPart[];
  readonly rank: SpeechRank;
}
