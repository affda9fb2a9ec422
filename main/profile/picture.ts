import { extname } from 'node:path';
import { endingsOf, pictureTypeOf } from '../../app/profile/picture-type.ts';
import type { PictureRefusal, PictureType } from '../../app/profile/profile-folder.ts';
import { readBytesInside } from './read-file.ts';

/** Bytes of one picture. A tile is a few hundred pixels wide; a photo straight from a telephone is no picture for one. */
export const largestPicture = 2 * 1024 * 1024;

export type PictureReading =
  | { readonly kind: 'picture'; readonly mediaType: PictureType; readonly bytes: Uint8Array }
  | PictureRefusal;

/**
 * Reads a picture of a profile: inside its folder once links are followed, not too large, and of the kind its
 * name says, judged by its content, so that it is never served as anything else.
 *
 * An SVG may hold scripts and addresses. It is only ever shown by `<img>`, where a browser runs no script and
 * loads nothing (SVG's "secure static mode"), in a page that is sandboxed besides.
 * @param folder the profile's folder
 * @param path as in the profile: relative, with "/"
 */
export async function readPicture(folder: string, path: string): Promise<PictureReading> {
  const reading = await readBytesInside(folder, path, largestPicture);
  if (reading.kind !== 'bytes') return reading;
  const mediaType = pictureTypeOf(reading.bytes);
  if (mediaType === null) return { kind: 'notAPicture' };
  const endings = endingsOf(mediaType);
  if (!endings.includes(extname(path).toLowerCase())) return { kind: 'wrongEnding', mend: endings[0] };
  return { kind: 'picture', mediaType, bytes: reading.bytes };
}
