import { brotliDecompressSync, constants, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { snappyBlocksOf } from './snappy.ts';

/** "\x30\x5c\x72\xa7\x1b\x6d\xfb\xfc": how an entry of Chromium's simple cache begins. */
const cacheEntry = Buffer.from('305c72a71b6dfbfc', 'hex');
/** Bytes before the key of such an entry, and where in them the key's length stands. */
const head = { length: 24, keyLength: 12 } as const;
const gzip = Buffer.from('1f8b08', 'hex');
/** More streams than one file of a profile holds. */
const mostStreams = 64;

/** What a file holds under compression: bodies of the HTTP cache, gzip streams anywhere, blocks of LevelDB. */
export function unpackingsOf(bytes: Buffer): readonly Buffer[] {
  return [...gzipStreamsOf(bytes), ...cacheBodyOf(bytes), ...snappyBlocksOf(bytes)];
}

function gzipStreamsOf(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(gzip); at >= 0 && found.length < mostStreams; at = bytes.indexOf(gzip, at + 1))
    found.push(...unpack(() => inflateAfterHead(bytes.subarray(at))));
  return found;
}

/** Whatever follows the stream, which would be an error to zlib's own reader (RFC 1952, 2.3). */
function inflateAfterHead(stream: Buffer): Buffer {
  const flags = stream.readUInt8(3);
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + stream.readUInt16LE(at);
  for (const flag of [8, 16]) if ((flags & flag) !== 0) at = stream.indexOf(0, at) + 1;
  if ((flags & 2) !== 0) at += 2;
  return inflateRawSync(stream.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH });
}

function cacheBodyOf(bytes: Buffer): readonly Buffer[] {
  if (!bytes.subarray(0, cacheEntry.length).equals(cacheEntry) || bytes.length < head.length) return [];
  const body = bytes.subarray(head.length + bytes.readUInt32LE(head.keyLength));
  return [
    // Brotli has no mark of its own; what follows the body is not part of it.
    ...unpack(() => brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH })),
    ...unpack(() => zstdDecompressSync(body)),
  ];
}

function unpack(action: () => Buffer): readonly Buffer[] {
  try {
    return [action()];
  } catch {
    return [];
  }
}
