import type { SoundType } from './profile-folder.ts';

/** What kind of sound these bytes are, by their content alone: a name can say anything. Null for anything else. */
export function soundTypeOf(bytes: Uint8Array): SoundType | null {
  const begins = (...signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  const says = (at: number, word: string): boolean =>
    Array.from(word).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (begins(0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  if (says(0, 'OggS')) return 'audio/ogg';
  if (says(0, 'RIFF') && says(8, 'WAVE')) return 'audio/wav';
  // MPEG layer III: a mark of its words, or the sync of its first frame.
  const [first, second = 0] = bytes;
  return says(0, 'ID3') || (first === 0xff && (second & 0xe6) === 0xe2) ? 'audio/mpeg' : null;
}
