/**
 * Eight digits that change with a text (FNV-1a, 32 bits): enough to see that texts were changed by somebody who means
 * well, and no more.
 */
export function fingerprintOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
