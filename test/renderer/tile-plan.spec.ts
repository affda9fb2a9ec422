import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseTilePlan, type TileCandidate } from '../../renderer/ui/tile-plan.ts';

const room = { height: 560, gap: 18, tallest: 266, isUpright: false };

/** As measured for the tiles of a launcher at 1280 × 800: the narrower, the higher. */
const usual: readonly TileCandidate[] = (['usual', 'small'] as const).flatMap((words) =>
  ([4, 3, 2, 1] as const).flatMap((columns) => [
    { columns, shape: 'tall' as const, words, tileHeight: 150 + 8 * columns },
    { columns, shape: 'wide' as const, words, tileHeight: 90 + 8 * columns },
  ]),
);

test.each([
  [1, 1, 1],
  [2, 2, 1],
  [3, 3, 1],
  [4, 2, 2],
  [6, 3, 2],
  [8, 4, 2],
  [9, 3, 3],
])('%i tiles stand in %i columns and %i rows', (count, columns, rows) => {
  expect(chooseTilePlan(usual, count, room)).toMatchObject({ columns, rows, shape: 'tall', words: 'usual' });
});

test('an upright screen has two columns', () => {
  const upright = { height: 1500, gap: 18, tallest: 360, isUpright: true };
  expect(chooseTilePlan(usual, 8, upright)).toMatchObject({ columns: 2, rows: 4 });
});

test('a word that fits only beside its picture puts the pictures beside the words', () => {
  const narrow = usual.map((one) =>
    one.columns > 2 || one.shape === 'tall' ? { ...one, tileHeight: null } : one,
  );
  expect(chooseTilePlan(narrow, 8, room)).toMatchObject({ columns: 2, rows: 4, shape: 'wide' });
});

test('where nothing fits there is still one tile to touch', () => {
  const nothing = usual.map((one) => ({ ...one, tileHeight: null }));
  expect(chooseTilePlan(nothing, 8, room)).toMatchObject({ columns: 1, rows: 1, rowHeight: room.height });
});

test('every tile has the height it was measured to need, no page is higher than its room or holds more than asked', () => {
  const candidate = fc.record({
    columns: fc.integer({ min: 1, max: 4 }),
    shape: fc.constantFrom('tall' as const, 'wide' as const),
    words: fc.constantFrom('usual' as const, 'small' as const),
    tileHeight: fc.option(fc.integer({ min: 64, max: 900 })),
  });
  const rooms = fc.record({
    height: fc.integer({ min: 100, max: 1900 }),
    gap: fc.integer({ min: 18, max: 32 }),
    tallest: fc.integer({ min: 150, max: 500 }),
    isUpright: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(candidate), fc.integer({ min: 1, max: 60 }), rooms, (candidates, count, space) => {
      const plan = chooseTilePlan(candidates, count, space);
      const { columns, rows, rowHeight } = plan;
      const isFit = (one: TileCandidate): boolean =>
        one.tileHeight !== null && one.columns <= count && one.tileHeight <= space.height;
      const chosen = candidates.some(
        (one) =>
          isFit(one) &&
          one.columns === columns &&
          one.shape === plan.shape &&
          one.words === plan.words &&
          (one.tileHeight ?? Number.POSITIVE_INFINITY) <= rowHeight + 0.001,
      );
      expect(chosen).toBe(candidates.some(isFit));
      expect(rows * rowHeight + (rows - 1) * space.gap).toBeLessThanOrEqual(space.height + 0.001);
      expect(columns * rows).toBeLessThanOrEqual(count + columns - 1);
      expect(columns).toBeLessThanOrEqual(Math.min(4, count));
    }),
  );
});
