import { expect, test } from 'vitest';
import {
  firstKeptDay,
  LocalDay,
  LocalMinute,
  localDayOf,
  localMinuteOf,
  Month,
  monthBefore,
  monthOf,
  monthOfDay,
} from '../../../app/journal/local-time.ts';

test('a moment is written as the clock on the wall shows it, without its seconds', () => {
  expect(localMinuteOf(new Date(2026, 10, 3, 4, 5, 59, 999))).toBe('2026-11-03T04:05');
  expect(localDayOf(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01');
  expect(monthOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12');
});

test('a PC that lost its date still has a minute to write', () => {
  expect(localMinuteOf(new Date(1980, 0, 1, 0, 0))).toBe('1980-01-01T00:00');
});

test('the month before January is December of the year before', () => {
  expect(monthBefore(Month.parse('2026-01'))).toBe('2025-12');
  expect(monthBefore(Month.parse('2026-12'))).toBe('2026-11');
});

test.each([
  { now: new Date(2026, 10, 23, 0, 0), keepDays: 1, first: '2026-11-22' },
  { now: new Date(2026, 10, 23, 23, 59), keepDays: 1, first: '2026-11-22' },
  { now: new Date(2026, 10, 23, 12, 0), keepDays: 23, first: '2026-10-31' },
  { now: new Date(2028, 2, 1, 12, 0), keepDays: 1, first: '2028-02-29' },
  { now: new Date(2026, 10, 23, 12, 0), keepDays: 365, first: '2025-11-23' },
  // The days on which summer time begins and ends in Europe.
  { now: new Date(2026, 2, 29, 0, 30), keepDays: 1, first: '2026-03-28' },
  { now: new Date(2026, 9, 26, 0, 30), keepDays: 2, first: '2026-10-24' },
])('a term of $keepDays days counts calendar days', ({ now, keepDays, first }) => {
  expect(firstKeptDay(now, keepDays)).toBe(first);
});

test('a day lies in its month', () => {
  expect(monthOfDay(LocalDay.parse('2026-11-01'))).toBe('2026-11');
});

test.each(['2026-11-23 14:05', '2026-11-23T14:05:30', '2026-11-23T14:05Z', 'Jeanne', ''])(
  '"%s" is no minute',
  (text) => {
    expect(LocalMinute.safeParse(text).success).toBe(false);
  },
);
