import { canaryLength, canaryOf, markerLength } from '../canary.ts';

/** How a canary may be written; each was the only trace of something once (design page, section 7). */
export const encodings = ['UTF-8', 'UTF-16', 'base64', 'base64+1', 'base64+2', 'hex', 'reversed'] as const;
export type Encoding = (typeof encodings)[number];

/** One canary that was found. The mechanism is null where only the marker of the run stood there. */
export interface Hit {
  readonly mechanism: string | null;
  readonly encoding: Encoding | 'tail';
}

/** Finds the canaries of one run in bytes. */
export interface Searcher {
  search(bytes: Buffer): readonly Hit[];
  /** Also the ten digits alone; for files, where a compressor may have cut the rest off. */
  searchWithTails(bytes: Buffer): readonly Hit[];
}

/** Bytes that two pieces of memory read one after the other must share: the longest writing of a canary. */
export const longestWriting = canaryLength * 2;

export function createSearcher(marker: string, mechanisms: readonly string[]): Searcher {
  const written = encodings.map((encoding) => ({
    encoding,
    marker: write(marker, encoding),
    canaries: mechanisms.map((mechanism) => ({
      mechanism,
      bytes: write(canaryOf(marker, mechanism), encoding),
    })),
  }));
  const tails = mechanisms.map((mechanism) => ({
    mechanism,
    bytes: Buffer.from(canaryOf(marker, mechanism).slice(markerLength + 3)),
  }));

  const search = (bytes: Buffer): readonly Hit[] => {
    const hits = new Map<string, Hit>();
    for (const one of written) {
      for (let at = bytes.indexOf(one.marker); at >= 0; at = bytes.indexOf(one.marker, at + 1)) {
        // A reversed canary ends with its marker; every other begins with it.
        const begin = one.encoding === 'reversed' ? at - (canaryLength - markerLength) : at;
        const found = one.canaries.find((canary) => startsAt(bytes, canary.bytes, begin));
        const hit = { mechanism: found?.mechanism ?? null, encoding: one.encoding };
        hits.set(`${hit.mechanism} ${hit.encoding}`, hit);
      }
    }
    return [...hits.values()];
  };

  return {
    search,
    searchWithTails: (bytes) => [
      ...search(bytes),
      ...tails
        .filter(({ bytes: tail }) => bytes.includes(tail))
        .map(({ mechanism }) => ({ mechanism, encoding: 'tail' as const })),
    ],
  };
}

function startsAt(bytes: Buffer, wanted: Buffer, at: number): boolean {
  return at >= 0 && bytes.subarray(at, at + wanted.length).equals(wanted);
}

function write(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'UTF-8':
      return Buffer.from(text, 'latin1');
    case 'UTF-16':
      return Buffer.from(text, 'utf16le');
    case 'base64':
      return base64Within(text, 0);
    case 'base64+1':
      return base64Within(text, 1);
    case 'base64+2':
      return base64Within(text, 2);
    case 'hex':
      return Buffer.from(Buffer.from(text, 'latin1').toString('hex'), 'latin1');
    case 'reversed':
      return Buffer.from(Array.from(text).toReversed().join(''), 'latin1');
    default:
      return encoding satisfies never;
  }
}

/** The characters of base64 that depend on the text alone, when it begins at that place of a group of three bytes. */
function base64Within(text: string, place: 0 | 1 | 2): Buffer {
  const whole = Buffer.from('\0'.repeat(place) + text, 'latin1').toString('base64');
  const first = Math.ceil((place * 8) / 6);
  const last = Math.floor(((place + text.length) * 8) / 6);
  return Buffer.from(whole.slice(first, last), 'latin1');
}
