/**
 * A read-only map from strings to two small numbers, which is asked with parts of a longer string
 * without cutting them out: the caller walks the string once, unit by unit, and may ask at any step.
 *
 * What makes a hundred thousand strings slower than ten is memory alone: each object to be fetched is
 * another page of it. So everything lies in three plain arrays, and nearly every part that is not in
 * the table is turned away by one bit of the smallest. A `Map` allocates and hashes the part, then
 * follows pointers all over the heap: five times slower with a hundred thousand entries than with ten.
 */
export interface StringTable {
  /**
   * Where in `cells` the two numbers of the key stand that equals `text.slice(start, start + length)`,
   * or -1. The caller has computed the part's hash with `startHash` and `nextHash`, in the table's direction.
   */
  readonly find: (hash: number, text: string, start: number, length: number) => number;
  readonly cells: Int32Array;
}

export interface TableEntry {
  readonly key: string;
  readonly numbers: readonly [number, number];
}

/** The hash of the empty string. */
export const startHash = 0x811c9dc5 | 0;

/** The hash of a string with one more UTF-16 unit (one step of FNV-1a). */
export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Builds a table of entries with different keys. `direction` says from which end keys are hashed: hosts
 * are walked from the last label ("backward"), paths from the first segment ("forward"). Addresses are
 * ASCII, so a key that is not, or is longer than 65,535 units, is left out: it could never be found.
 */
export function createStringTable(
  entries: readonly TableEntry[],
  direction: 'forward' | 'backward',
): StringTable {
  const usable = entries.filter(({ key }) => key.length <= 0xffff && isAscii(key));
  // Half empty at most, so that a walk over taken cells soon ends.
  const size = 2 ** Math.ceil(Math.log2(usable.length * 2 + 2));
  const mask = size - 1;
  /** Four numbers a cell: hash, where in `units` the key begins (plus one; 0: free), and the entry's two. */
  const cells = new Int32Array(size * 4);
  /** One bit of a few for each key: what finds no bit here need not be looked for. */
  const bits = new Uint8Array(size / 2);
  const bitMask = size * 4 - 1;
  const units = new Uint8Array(usable.reduce((total, { key }) => total + key.length + 2, 0));

  let free = 0;
  for (const { key, numbers } of usable) {
    const hash = hashOf(key, direction);
    const spread = spreadHash(hash);
    let cell = spread & mask;
    while (cells[cell * 4 + 1] !== 0) cell = (cell + 1) & mask;
    cells.set([hash, free + 1, ...numbers], cell * 4);
    const bit = spread & bitMask;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    free = write(units, free, key);
  }

  function find(hash: number, text: string, start: number, length: number): number {
    const spread = spreadHash(hash);
    const bit = spread & bitMask;
    if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    for (let at = (spread & mask) * 4; ; at = (at + 4) & (mask * 4)) {
      const written = cells[at + 1] ?? 0;
      if (written === 0) return -1;
      // Hashes collide, by chance or by design of whoever chose the address: the text itself decides.
      if (cells[at] === hash && isWritten(units, written - 1, text, start, length)) return at + 2;
    }
  }
  return { find, cells };
}

/** Two bytes of length, then the key. Gives where the next one goes. */
function write(units: Uint8Array, at: number, key: string): number {
  units[at] = key.length & 0xff;
  units[at + 1] = key.length >>> 8;
  for (let step = 0; step < key.length; step++) units[at + 2 + step] = key.charCodeAt(step);
  return at + 2 + key.length;
}

function isWritten(units: Uint8Array, at: number, text: string, start: number, length: number): boolean {
  if (units[at] !== (length & 0xff) || units[at + 1] !== length >>> 8) return false;
  for (let step = 0; step < length; step++) {
    if (units[at + 2 + step] !== text.charCodeAt(start + step)) return false;
  }
  return true;
}

function isAscii(key: string): boolean {
  for (let step = 0; step < key.length; step++) {
    if (key.charCodeAt(step) > 0x7f) return false;
  }
  return true;
}

/** The low bits of FNV-1a depend on the low bits of its input alone; the high ones are folded in. */
function spreadHash(hash: number): number {
  return hash ^ (hash >>> 15);
}

function hashOf(key: string, direction: 'forward' | 'backward'): number {
  let hash = startHash;
  for (let step = 0; step < key.length; step++) {
    hash = nextHash(hash, key.charCodeAt(direction === 'forward' ? step : key.length - 1 - step));
  }
  return hash;
}
