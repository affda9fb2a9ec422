import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/**
 * Writes a file for its owner alone, all of it or nothing: a power cut leaves the old file or the new one.
 * @returns whether it is on the disk
 */
export function writeWhole(file: string, text: string): boolean {
  try {
    const next = `${file}.new`;
    const handle = openSync(next, 'w', 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(next, file);
    return true;
  } catch {
    return false;
  }
}
