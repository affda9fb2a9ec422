/** Pieces that are told at once at most; of more, the newest. */
export const mostPieces = 20;

/** With the words of the page, or with what was just written into a field that is for no secret. */
export const piecesWithText = [
  'text',
  'heading',
  'mistake',
  'link',
  'button',
  'field',
  'secret',
  /** A box or a circle to choose. */
  'box',
  /** What stands in a field, asked for with an arrow, or the choice of a list. */
  'written',
  'typed',
] as const;

/** Phrases of ours. `quiet`: nothing is to be said any more. */
export const piecesWithoutText = ['chosen', 'notChosen', 'empty', 'erased', 'noMore', 'quiet'] as const;

/** What is told of a website to who explores it with keys, by ear. */
export type HeardPiece =
  | {
      readonly kind: (typeof piecesWithText)[number];
      readonly text: string;
      /** As the page says it (`lang`), which may be anything; empty where it says nothing. */
      readonly lang: string;
    }
  | { readonly kind: (typeof piecesWithoutText)[number] };
