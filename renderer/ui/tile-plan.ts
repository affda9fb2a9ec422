/** How a page of tiles is laid out. */
export interface TilePlan {
  readonly columns: number;
  readonly rows: number;
  /** `tall`: picture above the words; `wide`: beside them. */
  readonly shape: TileShape;
  /** Words a little smaller, so that a long one fits. */
  readonly words: TileWords;
  /** Pixels. */
  readonly rowHeight: number;
  /** Pixels each tile has more than it needs: its picture grows by them. */
  readonly spare: number;
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
  readonly isUpright: boolean;
  readonly height: number;
  readonly gap: number;
  /** Pixels; a tile that needs no more is made no higher, since it would only be emptier. */
  readonly tallest: number;
}

/** look.md: eight tiles on a page, the rest behind the next one. */
export const mostTilesOnPage = 8;

/**
 * Chooses among measured candidates the one that shows most of `count` tiles at once,
 * and among equals the one with the largest words, then with the picture above the words, then the one that
 * uses the screen best: a few tiles stand in few columns and are larger. Where nothing fits, the last candidate is taken: one column, and its words may break.
 */
export function chooseTilePlan(candidates: readonly TileCandidate[], count: number, room: Room): TilePlan {
  let best: { readonly plan: TilePlan; readonly rank: readonly number[] } | null = null;
  for (const { columns, shape, words, tileHeight } of candidates) {
    if (tileHeight === null || columns > Math.max(1, count)) continue;
    const roomFor = Math.floor((room.height + room.gap) / (tileHeight + room.gap));
    if (roomFor === 0) continue;
    const rows = Math.min(roomFor, Math.max(1, Math.ceil(count / columns)));
    const shown = Math.min(columns * rows, count);
    const rank = [
      shown,
      words === 'usual' ? 1 : 0,
      shape === 'tall' ? 1 : 0,
      -Math.abs(columns - bestColumns(shown, room.isUpright)),
    ];
    if (best === null || isHigher(rank, best.rank)) {
      const share = (room.height + room.gap) / rows - room.gap;
      const rowHeight = Math.min(share, Math.max(room.tallest, tileHeight));
      const spare = Math.max(0, rowHeight - tileHeight);
      best = { plan: { columns, rows, shape, words, rowHeight, spare }, rank };
    }
  }
  return (
    best?.plan ?? { columns: 1, rows: 1, shape: 'wide', words: 'small', rowHeight: room.height, spare: 0 }
  );
}

/** Columns at which so many tiles make the calmest page: one row up to three, then two, from nine on three, from thirteen on four; upright, two columns. */
function bestColumns(tiles: number, isUpright: boolean): number {
  if (isUpright) return Math.min(tiles, 2);
  if (tiles <= 3) return tiles;
  if (tiles <= mostTilesOnPage) return Math.ceil(tiles / 2);
  return Math.ceil(tiles / (tiles <= 12 ? 3 : 4));
}

function isHigher(rank: readonly number[], than: readonly number[]): boolean {
  for (const [place, value] of rank.entries()) {
    const other = than[place] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
}
