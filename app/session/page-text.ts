import { z } from 'zod';
import { longestSentence, mostSentences, type PageSentence, sentenceKinds } from './page-sentence.ts';

/** What a website says, in the order it stands on the page; a page may lie, and then only reads lies aloud. */
export const PageText = z
  .array(
    z.strictObject({
      text: z.string().min(1).max(longestSentence),
      kind: z.enum(sentenceKinds),
      lang: z.string().max(40),
    }) satisfies z.ZodType<PageSentence>,
  )
  .max(mostSentences)
  .readonly();
export type PageText = z.infer<typeof PageText>;
