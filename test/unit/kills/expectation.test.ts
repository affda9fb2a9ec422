import { expect, test } from 'vitest';
import { endedByHand, expectationOf, judgeJournal, nothing, sharpened } from '../../kills/expectation.ts';
import type { JournalRow } from '../../kills/journal-copy.ts';

const row = (number: number, reason: string | null, more: Partial<JournalRow> = {}): JournalRow => ({
  number,
  reason,
  erased: reason !== null,
  wipe: reason === null ? null : { outcome: 'verified', milliseconds: 40 },
  ...more,
});
const sound = (...rows: readonly JournalRow[]) => ({ integrity: 'ok', rows });
const one = { count: 'one', reasons: ['powerLost'] } as const;

test('a journal as it must be has no fault', () => {
  expect(judgeJournal([], sound(), nothing)).toEqual([]);
  expect(judgeJournal([row(1, 'idle')], sound(row(1, 'idle'), row(2, 'powerLost')), one)).toEqual([]);
  const atMostOne = { count: 'atMostOne', reasons: ['crashed'] } as const;
  expect(judgeJournal([], sound(), atMostOne)).toEqual([]);
  expect(judgeJournal([], sound(row(1, 'crashed')), atMostOne)).toEqual([]);
});

test('each fault is told', () => {
  const faults = (rows: readonly JournalRow[]) => judgeJournal([row(1, 'idle')], sound(...rows), one);
  expect(faults([row(1, 'idle')])).toEqual(['0 rows came, one should have']);
  expect(faults([row(1, 'crashed'), row(2, 'powerLost')])).toEqual(['row 1 of before is not what it was']);
  expect(faults([row(1, 'idle'), row(2, 'crashed')])).toEqual(['row 2 says crashed, not powerLost']);
  expect(faults([row(1, 'idle'), row(2, null)])).toEqual(['row 2 is still open']);
  expect(faults([row(1, 'idle'), row(2, 'powerLost', { erased: false })])).toEqual([
    'row 2 has no verified wipe',
  ]);
  expect(faults([row(1, 'idle'), row(2, 'powerLost'), row(3, 'powerLost')])).toEqual([
    '2 rows came, one should have',
  ]);
  expect(judgeJournal([], { integrity: 'page 3', rows: [] }, nothing)).toEqual([
    'SQLite finds it damaged: page 3',
  ]);
});

test('what a dead warden left makes it exact', () => {
  const accepting = expectationOf('accepting', 'warden');
  expect(accepting.count).toBe('atMostOne');
  expect(sharpened(accepting, [])).toEqual(nothing);
  expect(sharpened(accepting, [row(1, null)])).toEqual({ count: 'one', reasons: ['powerLost'] });
  const ending = expectationOf('ending', 'warden');
  expect(sharpened(ending, [row(1, 'visitorEnded')])).toEqual(endedByHand);
  // A reason that cannot be stays a fault.
  expect(sharpened(ending, [row(1, 'hung')])).toEqual({ count: 'one', reasons: [] });
  // A session that was seen in the journal is not forgiven for being gone.
  expect(sharpened(expectationOf('in a session', 'warden'), [])).toMatchObject({ count: 'one' });
});
