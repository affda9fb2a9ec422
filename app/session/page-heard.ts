import { z } from 'zod';
import { type HeardPiece, mostPieces, piecesWithoutText, piecesWithText } from './heard-piece.ts';
import { longestSentence } from './page-sentence.ts';

const Piece = z.union([
  z.strictObject({
    kind: z.enum(piecesWithText),
    text: z.string().min(1).max(longestSentence),
    lang: z.string().max(40),
  }),
  z.strictObject({ kind: z.enum(piecesWithoutText) }),
]) satisfies z.ZodType<HeardPiece>;

/** What a page tells next; it may lie, and then only tells lies. `gone`: another page stands there, which tells nothing yet. */
export const PageHeard = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({ kind: z.literal('pieces'), pieces: z.array(Piece).max(mostPieces).readonly() }),
]);
export type PageHeard = z.infer<typeof PageHeard>;
