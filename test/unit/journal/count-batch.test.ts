import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountBatch,
  countsOf,
  emptyBatch,
  placeOf,
  smallestBatch,
  withCount,
  withSession,
} from '../../../app/journal/count-batch.ts';
import { type Counter, counterOf } from '../../../app/journal/counter.ts';
import { Month, monthBefore } from '../../../app/journal/local-time.ts';
import { demonstrationProfile } from '../../fixtures/journal/a-day.ts';

function counter(kind: Counter['kind'], key: string): Counter {
  const made = counterOf(kind, key, demonstrationProfile);
  if (made === null) throw new Error(`${kind}/${key}`);
  return made;
}

const french = counter('language', 'fr');
const arabic = counter('language', 'ar');
const caf = counter('service', 'caf');
const november = Month.parse('2026-11');

function batchOf(sessions: number, counters: readonly Counter[] = [french]): CountBatch {
  const counted = counters.reduce(withCount, emptyBatch);
  return Array.from({ length: sessions }).reduce<CountBatch>((batch) => withSession(batch), counted);
}

test('counts add up and come out by kind and key, in whatever order they came in', () => {
  const counters = [caf, french, arabic, caf, french, caf];
  const expected = [
    { ...arabic, count: 1 },
    { ...french, count: 2 },
    { ...caf, count: 3 },
  ];
  expect(countsOf(batchOf(1, counters))).toEqual(expected);
  expect(countsOf(batchOf(1, counters.toReversed()))).toEqual(expected);
});

test('a batch that is added to does not change', () => {
  const before = batchOf(1);
  withCount(before, french);
  withSession(before);
  expect(before).toEqual(batchOf(1));
});

describe('where a batch goes', () => {
  test('into this month as soon as enough sessions are mixed', () => {
    const question = { month: november, writtenMonths: [], closing: false };
    expect(placeOf({ ...question, batch: batchOf(smallestBatch - 1) })).toEqual({ kind: 'memory' });
    expect(placeOf({ ...question, batch: batchOf(smallestBatch) })).toEqual({
      kind: 'month',
      month: november,
    });
  });

  test('nowhere while Borne runs, however mixed the month is already', () => {
    expect(
      placeOf({ batch: batchOf(1), month: november, writtenMonths: [november], closing: false }),
    ).toEqual({ kind: 'memory' });
  });

  test('at a shutdown into a month that is mixed already: this one, else the one before', () => {
    const question = { batch: batchOf(1), month: november, closing: true };
    const october = monthBefore(november);
    expect(placeOf({ ...question, writtenMonths: [october, november] })).toEqual({
      kind: 'month',
      month: november,
    });
    expect(placeOf({ ...question, writtenMonths: [october] })).toEqual({ kind: 'month', month: october });
    expect(placeOf({ ...question, writtenMonths: [monthBefore(october)] })).toEqual({ kind: 'nowhere' });
    expect(placeOf({ ...question, writtenMonths: [] })).toEqual({ kind: 'nowhere' });
  });

  test('nowhere when there is nothing to write', () => {
    expect(placeOf({ batch: emptyBatch, month: november, writtenMonths: [november], closing: true })).toEqual(
      { kind: 'memory' },
    );
  });
});

type Happening = 'session' | 'shutdown' | 'nextMonth';

/** A terminal's life: how many sessions began each month's counts, and how many waited in memory at most. */
function live(happenings: readonly Happening[]): {
  readonly began: readonly number[];
  readonly waited: number;
} {
  const began = new Map<Month, number>();
  let month = november;
  let batch = emptyBatch;
  let waited = 0;
  const write = (closing: boolean): void => {
    const place = placeOf({ batch, month, writtenMonths: [...began.keys()], closing });
    if (place.kind !== 'month') return;
    began.set(place.month, began.get(place.month) ?? batch.sessions);
    batch = emptyBatch;
  };
  for (const happening of happenings) {
    if (happening === 'nextMonth') month = monthAfter(month);
    else if (happening === 'session') {
      batch = withSession(withCount(batch, french));
      write(false);
      waited = Math.max(waited, batch.sessions);
    } else {
      write(true);
      batch = emptyBatch;
    }
  }
  return { began: [...began.values()], waited };
}

test('no month is ever begun by fewer sessions than the smallest batch, and fewer than that can be lost', () => {
  const happening = constantFrom<Happening>('session', 'session', 'session', 'shutdown', 'nextMonth');
  assert(
    property(array(happening, { maxLength: 200 }), (happenings) => {
      const { began, waited } = live(happenings);
      expect(began.filter((sessions) => sessions < smallestBatch)).toEqual([]);
      expect(waited).toBeLessThan(smallestBatch);
    }),
  );
});

function monthAfter(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Month.parse(number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`);
}
