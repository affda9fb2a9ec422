import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { canaryLength, canaryOf, canarySource, newMarker } from '../../wipe-audit/canary.ts';
import { createSearcher } from '../../wipe-audit/scan/needles.ts';
import { unpackSnappy } from '../../wipe-audit/scan/snappy.ts';
import { unpackingsOf } from '../../wipe-audit/scan/unpack.ts';

const marker = 'qwertyui';
const searcher = createSearcher(marker, ['abc', 'def']);
const canary = canaryOf(marker, 'def');
const namesIn = (bytes: Buffer) =>
  searcher.search(bytes).map(({ mechanism, encoding }) => [mechanism, encoding]);

test('a canary is found in each writing, and names its mechanism', () => {
  expect(namesIn(Buffer.from(`x${canary}y`))).toEqual([['def', 'UTF-8']]);
  expect(namesIn(Buffer.from(`x${canary}y`, 'utf16le'))).toEqual([['def', 'UTF-16']]);
  for (const [before, encoding] of [
    ['abc', 'base64'],
    ['a', 'base64+1'],
    ['ab', 'base64+2'],
  ] as const)
    expect(namesIn(Buffer.from(Buffer.from(`${before}${canary}:x`).toString('base64')))).toEqual([
      ['def', encoding],
    ]);
  expect(namesIn(Buffer.from(Buffer.from(canary).toString('hex')))).toEqual([['def', 'hex']]);
  expect(namesIn(Buffer.from(Array.from(canary).toReversed().join('')))).toEqual([['def', 'reversed']]);
});

test('a bare marker is a find without a mechanism, and clean bytes are none', () => {
  expect(namesIn(Buffer.from(`${marker}zzz`))).toEqual([[null, 'UTF-8']]);
  expect(namesIn(Buffer.from('nothing of anybody'))).toEqual([]);
});

test('in files the ten digits are found where the rest was compressed away', () => {
  expect(searcher.searchWithTails(Buffer.from(`…${canary.slice(-10)}…`))).toEqual([
    { mechanism: 'def', encoding: 'tail' },
  ]);
});

test('a page makes the same canary from its seed, and the source holds neither marker nor canary', () => {
  const fresh = newMarker();
  const source = canarySource(fresh);
  expect(source).not.toContain(fresh);
  // oxlint-disable-next-line typescript/no-implied-eval
  const made: unknown = new Function(`${source}\nreturn canary('abc');`)();
  expect(made).toBe(canaryOf(fresh, 'abc'));
  expect(canaryOf(fresh, 'abc')).toHaveLength(canaryLength);
});

test('gzip streams are unpacked wherever they stand, also when something follows them', () => {
  const packed = gzipSync(`body ${canary} `.repeat(50));
  const file = Buffer.concat([Buffer.from('head'), packed, Buffer.from('tail of a cache entry')]);
  expect(unpackingsOf(file).some((part) => part.includes(canary))).toBe(true);
});

test('a Brotli body of a cache entry is unpacked, also when something follows it', () => {
  const key = 'http://caf.localhost/';
  const head = Buffer.alloc(24);
  head.write('305c72a71b6dfbfc', 'hex');
  head.writeUInt32LE(key.length, 12);
  const body = brotliCompressSync(`body ${canary} `.repeat(50));
  const file = Buffer.concat([head, Buffer.from(key), body, Buffer.alloc(80, 1)]);
  expect(unpackingsOf(file).some((part) => part.includes(canary))).toBe(true);
});

test('Snappy is unpacked: literals and references, also those into what is being written', () => {
  // 11 bytes: "ab", then nine bytes from two back.
  const packed = Buffer.from([11, 0x04, 0x61, 0x62, ((9 - 4) << 2) | 1, 2]);
  expect(unpackSnappy(packed).toString()).toBe('abababababa');
});

test('the blocks of a LevelDB table are unpacked', () => {
  expect(unpackingsOf(tableOf(`xx ${canary} yy`)).some((part) => part.includes(canary))).toBe(true);
});

/** A table with one packed block of one entry, one index block and no filters. */
function tableOf(value: string): Buffer {
  const entry = (key: string, content: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from([0, key.length, content.length]),
      Buffer.from(key),
      content,
      Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]),
    ]);
  const plain = entry('key', Buffer.from(value));
  const cut = plain.indexOf(canary) + 9;
  const literal = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([(bytes.length - 1) << 2]), bytes]);
  // Cut in the middle of the canary, so that it is not whole in the file.
  const packed = Buffer.concat([
    Buffer.from([plain.length]),
    literal(plain.subarray(0, cut)),
    literal(plain.subarray(cut)),
  ]);
  const end = (kind: number): Buffer => Buffer.from([kind, 0, 0, 0, 0]);
  const index = entry('key', Buffer.from([0, packed.length]));
  const at = packed.length + 5;
  const footer = Buffer.alloc(48);
  footer.set([0, 0, at, index.length]);
  footer.write('57fb808b247547db', 40, 'hex');
  return Buffer.concat([packed, end(1), index, end(0), footer]);
}
