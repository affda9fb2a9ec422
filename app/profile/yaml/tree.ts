/** The way to a value: keys and list positions, from the top of the file. */
export type Path = readonly (string | number)[];

/** One value of a YAML file, with the place it is written at. Offsets count UTF-16 units from the start of the text. */
export interface Spot {
  /** The value as plain data; the same object as within its parent's value. */
  readonly value: unknown;
  readonly start: number;
  /** Where its key begins; for an item of a list, where the item begins. */
  readonly keyStart: number;
  /** The text between `start` and the value's end, as written. Of scalars only. */
  readonly source: string | null;
  readonly children: ReadonlyMap<string | number, Spot>;
  /** Number of values in it, with every repetition by an alias counted. */
  readonly size: number;
}

/** The value at a path, or null where there is none. */
export function spotAt(root: Spot, path: Path): Spot | null {
  let spot: Spot = root;
  for (const step of path) {
    const child = spot.children.get(step);
    if (child === undefined) return null;
    spot = child;
  }
  return spot;
}

/** The deepest value on the way to a path: where a problem is shown that has no place of its own. */
export function nearestSpot(root: Spot, path: Path): Spot {
  let spot: Spot = root;
  for (const step of path) {
    const child = spot.children.get(step);
    if (child === undefined) return spot;
    spot = child;
  }
  return spot;
}

/** The last key of a path, the number of a list position left out: what a sentence calls the value. */
export function keyOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}
