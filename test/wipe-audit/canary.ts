import { randomInt } from 'node:crypto';

/**
 * What a visitor leaves in the audit: marker of the run + three letters of the mechanism + ten hex digits that follow
 * from both. The shared marker makes a search of gigabytes one pass for each encoding; the tail is a second proof,
 * and the only part left whole where a compressor wrote the marker as a reference.
 */
export function canaryOf(marker: string, mechanism: string): string {
  let one = 0x811c9dc5;
  let other = 0x01234567;
  for (const character of marker + mechanism) {
    const code = character.charCodeAt(0);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  const hex = (number: number): string => (number >>> 0).toString(16).padStart(8, '0');
  return marker + mechanism + (hex(one) + hex(other)).slice(0, 10);
}

export const markerLength = 8;
export const canaryLength = markerLength + 3 + 10;

/** Lower-case, so that it is whole in a host name as well. */
export function newMarker(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: markerLength }, () => letters[randomInt(letters.length)]).join('');
}

const mask = 0x2a;

/** What a page is given instead of the marker: hex digits of it under a mask. */
export function seedOf(marker: string): string {
  return Array.from(marker, (letter) => (letter.charCodeAt(0) ^ mask).toString(16).padStart(2, '0')).join('');
}

/** The source by which a page makes its canaries from the seed: `canary('ck1')`. */
export function canarySource(marker: string): string {
  return `${canaryOf.toString()}
const canary = (mechanism) => canaryOf('${seedOf(marker)}'.match(/../g).map((pair) => String.fromCharCode(parseInt(pair, 16) ^ ${mask})).join(''), mechanism);`;
}
