/**
 * A read-only map from strings to values that is asked with parts of a longer string, without
 * cutting them out: the caller walks the string once, character by character, and may ask at any
 * step. A `Map` would allocate and hash each part anew, and its look-ups slow down fivefold between
 * ten and a hundred thousand entries, because every miss touches several places in memory; here a
 * miss touches one.
 */
export interface StringTable<Value> {
  /**
   * The value stored under `text.slice(start, start + length)`, whose hash the caller has computed
   * with `startHash` and `nextHash` in the table's direction.
   */
  readonly find: (hash: number, text: string, start: number, length: number) => Value | undefined;
}

/** The hash of the empty string. */
export const startHash = 0x811c9dc5 | 0;

/** The hash of a string with one more character (FNV-1a, one step for each UTF-16 unit). */
export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Builds a table. `direction` says from which end its keys are hashed: hosts are walked from the
 * last label ("backward"), paths from the first segment ("forward").
 */
export function createStringTable<Value>(
  entries: ReadonlyMap<string, Value>,
  direction: 'forward' | 'backward',
): StringTable<Value> {
  // Half empty at most, so that a walk over neighbouring slots soon ends.
  const size = 2 ** Math.ceil(Math.log2(entries.size * 2 + 2));
  const mask = size - 1;
  // Two numbers a slot: the hash, and the entry's index plus one (0: free). One memory access decides most misses.
  const slots = new Int32Array(size * 2);
  const keys = [...entries.keys()];
  const values = [...entries.values()];

  for (const [index, key] of keys.entries()) {
    const hash = hashOf(key, direction);
    let slot = slotOf(hash, mask);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = index + 1;
  }

  function find(hash: number, text: string, start: number, length: number): Value | undefined {
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = slots[slot * 2 + 1] ?? 0;
      if (entry === 0) return undefined;
      if (slots[slot * 2] !== hash) continue;
      const key = keys[entry - 1] ?? '';
      // Hashes collide, by chance or by design of whoever chose the address: only the text itself decides.
      if (key.length === length && text.startsWith(key, start)) return values[entry - 1];
    }
  }
  return { find };
}

/** The low bits of FNV-1a depend on the low bits of its input alone; the high ones are folded in. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function hashOf(key: string, direction: 'forward' | 'backward'): number {
  let hash = startHash;
  for (let step = 0; step < key.length; step++) {
    hash = nextHash(hash, key.charCodeAt(direction === 'forward' ? step : key.length - 1 - step));
  }
  return hash;
}
