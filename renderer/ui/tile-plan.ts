/** How a page of tiles is laid out. */
export interface TilePlan {
  readonly columns: number;
  readonly rows: number;
  /** `tall`: picture above the words; `wide`: beside them. */
  readonly shape: TileShape;
  /** Words a little smaller, so that a long one fits. */
  readonly words: TileWords;
}

export type TileShape = 'tall' | 'wide';
export type TileWords = 'usual' | 'small';

/** Measured for one candidate: the height its largest tile needs, or null where a word does not fit. */
export interface TileCandidate {
  readonly columns: number;
  readonly shape: TileShape;
  readonly words: TileWords;
  readonly tileHeight: number | null;
}

interface Room {
  readonly height: number;
  readonly gap: number;
}

/** look.md: eight tiles on a page, the rest behind the next one. */
const mostTilesOnPage = 8;

/**
 * Chooses among measured candidates the one that shows most of `count` tiles at once (at most eight),
 * and among equals the one with the largest words, then with the fewest empty places, then with the picture
 * above the words. Where nothing fits, the last candidate is taken: one column, and its words may break.
 */
export function chooseTilePlan(candidates: readonly TileCandidate[], count: number, room: Room): TilePlan {
  const wanted = Math.min(count, mostTilesOnPage);
  let best: { readonly plan: TilePlan; readonly rank: readonly number[] } | null = null;
  for (const { columns, shape, words, tileHeight } of candidates) {
    if (tileHeight === null || columns > Math.max(1, wanted)) continue;
    const roomFor = Math.max(1, Math.floor((room.height + room.gap) / (tileHeight + room.gap)));
    const rows = Math.min(roomFor, Math.max(1, Math.ceil(wanted / columns)));
    const shown = Math.min(columns * rows, wanted);
    const rank = [
      shown,
      words === 'usual' ? 1 : 0,
      -(columns * rows - shown),
      shape === 'tall' ? 1 : 0,
      -Math.abs(columns - 2 * rows),
    ];
    if (best === null || isHigher(rank, best.rank)) {
      best = { plan: { columns, rows, shape, words }, rank };
    }
  }
  return best?.plan ?? { columns: 1, rows: 1, shape: 'wide', words: 'small' };
}

function isHigher(rank: readonly number[], than: readonly number[]): boolean {
  for (const [place, value] of rank.entries()) {
    const other = than[place] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
}
