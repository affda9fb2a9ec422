import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { TextFile, TextRefusal } from '../../app/profile/profile-folder.ts';

/** The bytes of a file, or why there are none. */
export type FileReading =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | Exclude<TextRefusal, { kind: 'notUtf8' }>;

/**
 * Reads a file of at most `limit` bytes; of a larger one nothing is read. Failures are values.
 * Asks what it is before opening it: opening a pipe would wait for ever.
 */
export async function readBytes(path: string, limit: number): Promise<FileReading> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return { kind: 'notAFile' };
    if (facts.size > limit) return { kind: 'tooLarge', bytes: facts.size, limit };
    return await readAtMost(path, limit);
  } catch (error) {
    return refusalOf(error);
  }
}

/** As `readBytes`, of a file that must lie in a folder once every link is followed. `path` is relative, with "/". */
export async function readBytesInside(folder: string, path: string, limit: number): Promise<FileReading> {
  const file = join(folder, path);
  try {
    const way = relative(await realpath(folder), await realpath(file));
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return { kind: 'outside' };
  } catch (error) {
    return refusalOf(error);
  }
  return readBytes(file, limit);
}

/** The bytes of a text file as text; a mark at its beginning (BOM) is taken off. */
export function decodeText(reading: FileReading): TextFile {
  if (reading.kind !== 'bytes') return reading;
  const { bytes } = reading;
  // UTF-16, which Windows editors call "Unicode": a mark at the beginning, or a zero beside each plain letter.
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || bytes.includes(0)) return { kind: 'notUtf8', utf16: true, line: 1, column: 1 };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'notUtf8', utf16: false, ...firstBadPlace(bytes) };
  }
}

/** The file may grow while it is read, so its size is no promise. */
async function readAtMost(path: string, limit: number): Promise<FileReading> {
  const handle = await open(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(64 * 1024));
      if (bytesRead === 0) return { kind: 'bytes', bytes: Buffer.concat(chunks) };
      length += bytesRead;
      if (length > limit) return { kind: 'tooLarge', bytes: length, limit };
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

function refusalOf(error: unknown): Exclude<FileReading, { kind: 'bytes' }> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return code === 'EISDIR' ? { kind: 'notAFile' } : { kind: 'unreadable', code };
}

/** The first character that is no UTF-8 becomes U+FFFD where decoding does not stop at it. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
    const bad = text.indexOf('\uFFFD');
    if (bad !== -1) return { line, column: bad + 1 };
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
