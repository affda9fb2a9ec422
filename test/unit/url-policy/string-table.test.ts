import { expect, test, vi } from 'vitest';
import { createStringTable, nextHash, startHash } from '../../../app/url-policy/string-table.ts';

// Looking for the collision takes a moment, on a busy machine several.
vi.setConfig({ testTimeout: 120_000 });

function hashOf(text: string): number {
  let hash = startHash;
  for (let step = 0; step < text.length; step++) hash = nextHash(hash, text.charCodeAt(step));
  return hash;
}

/** Two texts of one length with one hash. A few hundred thousand texts have dozens of such pairs. */
function findCollision(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let index = 0; index < 2_000_000; index++) {
    const text = `host${index.toString(36).padStart(5, '0')}.fr`;
    const hash = hashOf(text);
    const earlier = seen.get(hash);
    if (earlier !== undefined) return [earlier, text];
    seen.set(hash, text);
  }
  throw new Error('No two texts share a hash.');
}

test('a text with the same hash as a key is not taken for it', () => {
  const [key, lookalike] = findCollision();
  const table = createStringTable([{ key, numbers: [7, 8] }], 'forward');
  expect(table.find(hashOf(lookalike), lookalike, 0, lookalike.length)).toBe(-1);

  const found = table.find(hashOf(key), `x${key}`, 1, key.length);
  expect(table.cells.slice(found, found + 2)).toEqual(Int32Array.of(7, 8));
});

test('two keys with the same hash are told apart', () => {
  const keys = findCollision();
  const table = createStringTable(
    keys.map((key, index) => ({ key, numbers: [index, 0] as const })),
    'forward',
  );
  const found = keys.map((key) => table.cells[table.find(hashOf(key), key, 0, key.length)]);
  expect(found).toEqual([0, 1]);
});

test('an empty table finds nothing, and the empty key is a key', () => {
  expect(createStringTable([], 'forward').find(startHash, '', 0, 0)).toBe(-1);
  const table = createStringTable([{ key: '', numbers: [1, 2] }], 'backward');
  expect(table.find(startHash, 'caf.fr', 6, 0)).toBeGreaterThanOrEqual(0);
});

test('a key that no address can contain is left out, whatever its bytes', () => {
  // Its low bytes spell "a".
  const table = createStringTable([{ key: '\u0161', numbers: [1, 2] }], 'forward');
  expect(table.find(hashOf('\u0161'), 'a', 0, 1)).toBe(-1);
});
