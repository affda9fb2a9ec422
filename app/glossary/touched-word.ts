import { z } from 'zod';
import { type GlossaryWord, isGlossaryWord, type TouchedWord as TouchedWordType } from './glossary.ts';

/** Characters of the longest form of a word. */
export const longestForm = 60;

/** What a page may answer; it may lie, and then explains another word of ours. */
export const TouchedWord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({
    kind: z.literal('word'),
    word: z.custom<GlossaryWord>((word) => typeof word === 'string' && isGlossaryWord(word)),
    written: z.string().min(1).max(longestForm),
  }),
]) satisfies z.ZodType<TouchedWordType>;
