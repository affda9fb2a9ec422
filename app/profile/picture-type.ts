import type { PictureType } from './profile-folder.ts';

/**
 * What kind of picture these bytes are, by their content alone: a name can say anything. Null for anything else.
 * An SVG counts as one when its first element is `svg`.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

/** The endings a file of this type may have; the first is the one to write. */
export function endingsOf(type: PictureType): readonly [string, ...string[]] {
  switch (type) {
    case 'image/svg+xml':
      return ['.svg'];
    case 'image/png':
      return ['.png'];
    case 'image/jpeg':
      return ['.jpg', '.jpeg'];
    case 'image/webp':
      return ['.webp'];
    default:
      return type satisfies never;
  }
}

/** How far into a file the `svg` element is looked for, past declarations, comments and a licence. Bytes. */
const longestPreamble = 16 * 1024;

function isSvg(bytes: Uint8Array): boolean {
  let rest = ascii(bytes, 0, longestPreamble).replace(/^\xef\xbb\xbf/, '');
  for (;;) {
    rest = rest.trimStart();
    const end = endOfPreamble(rest);
    if (end === null) return /^<svg[\s/>]/.test(rest);
    if (end === -1) return false;
    rest = rest.slice(end);
  }
}

/** Where a declaration, a comment or a document type at the beginning ends: null if there is none, -1 if it never ends. */
function endOfPreamble(text: string): number | null {
  for (const [open, close] of [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!DOCTYPE', '>'],
  ] as const) {
    if (!text.startsWith(open)) continue;
    const end = text.indexOf(close, open.length);
    return end === -1 ? -1 : end + close.length;
  }
  return null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Bytes as characters of the same number; enough to find marks that are plain ASCII. */
function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');
}
