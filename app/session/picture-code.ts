/**
 * Pictures that a visitor hides their screen with: three of nine, in an order. No number to remember and nothing to
 * read; told apart by shape, whatever the colours. They stay in their places, since a place is remembered too.
 */
export const codePictures = [
  'heart',
  'key',
  'bicycle',
  'house',
  'snail',
  'star',
  'clock',
  'food',
  'train',
] as const;
export type CodePicture = (typeof codePictures)[number];

export const codeLength = 3;

/** 504 codes and five tries: who tries all they can opens one screen in a hundred, before the eyes of the room. */
export const mostTries = 5;

/** Pictures in the order they are touched, each once. */
export type PictureCode = readonly CodePicture[];

/** As many pictures as a code has, and none twice. */
export function isCode(pictures: PictureCode): boolean {
  return pictures.length === codeLength && new Set(pictures).size === codeLength;
}

export function isSameCode(one: PictureCode, other: PictureCode): boolean {
  return one.length === other.length && one.every((picture, index) => picture === other[index]);
}
