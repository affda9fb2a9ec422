import { extname } from 'node:path';
import type { SoundRefusal, SoundType } from '../../app/profile/profile-folder.ts';
import { soundTypeOf } from '../../app/profile/sound-type.ts';
import { readBytesInside } from './read-file.ts';

/** Bytes of one recording: half a minute as a WAV, ten as Opus. */
export const largestSound = 1024 * 1024;

export type SoundReading =
  | { readonly kind: 'sound'; readonly mediaType: SoundType; readonly bytes: Uint8Array }
  | SoundRefusal;

const endings: Readonly<Record<SoundType, string>> = {
  'audio/webm': '.webm',
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
  'audio/mpeg': '.mp3',
};

/**
 * Reads a recording of a profile: inside its folder once links are followed, not too large, and of the kind its name
 * says, judged by its content, so that it is never served as anything else.
 * @param path relative to the profile's folder, with "/"
 */
export async function readSound(folder: string, path: string): Promise<SoundReading> {
  const reading = await readBytesInside(folder, path, largestSound);
  if (reading.kind !== 'bytes') return reading;
  const mediaType = soundTypeOf(reading.bytes);
  if (mediaType === null || endings[mediaType] !== extname(path)) return { kind: 'notASound' };
  return { kind: 'sound', mediaType, bytes: reading.bytes };
}
