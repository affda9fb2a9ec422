import { describe, expect, it } from 'vitest';
import { fewestSessions, figuresOf, firstDayOf } from '../../../app/figures/figures.ts';
import { counterOf, type MonthlyCount } from '../../../app/journal/counter.ts';
import { LocalMinute, Month } from '../../../app/journal/local-time.ts';
import type { SessionTimes } from '../../../app/journal/session-row.ts';

/** A Wednesday. */
const now = new Date(2026, 10, 25, 16, 0);

function session(started: string, minutes: number, more: Partial<SessionTimes> = {}): SessionTimes {
  const end = new Date(Date.parse(`${started}Z`) + minutes * 60_000).toISOString().slice(0, 16);
  return {
    started: LocalMinute.parse(started),
    ended: LocalMinute.parse(end),
    reason: 'visitorEnded',
    isErased: true,
    ...more,
  };
}

function count(
  month: string,
  kind: 'language' | 'service' | 'help',
  key: string,
  times: number,
): MonthlyCount {
  const counter = counterOf(kind, key, {
    languages: ['fr', 'ar'],
    categories: [{ services: [{ id: 'caf' }] }],
  });
  if (counter === null) throw new Error(`${key} is nothing that is counted`);
  return { month: Month.parse(month), ...counter, count: times };
}

const monday = [
  session('2026-11-23T09:05', 4),
  session('2026-11-23T09:50', 12),
  session('2026-11-23T14:00', 20),
  session('2026-11-24T14:10', 45, { reason: 'idle' }),
  session('2026-11-24T15:00', 75, { reason: 'maximum', isErased: false }),
];

describe('figures of a period', () => {
  it('say how many, when, how long and how they ended', () => {
    const { detail, ...rest } = figuresOf(monday, [], 'days30', now);
    expect(rest).toMatchObject({
      from: '2026-10-27',
      to: '2026-11-25',
      sessions: 5,
      wipes: { verified: 4, failed: 1 },
    });
    expect(rest.course).toHaveLength(30);
    expect(rest.course.filter((day) => day.count > 0)).toEqual([
      { from: '2026-11-23', count: 3 },
      { from: '2026-11-24', count: 2 },
    ]);
    expect(detail?.byHour.flatMap((found, hour) => (found > 0 ? [[hour, found]] : []))).toEqual([
      [9, 2],
      [14, 2],
      [15, 1],
    ]);
    expect(detail?.byWeekday).toEqual([3, 2, 0, 0, 0, 0, 0]);
    expect(detail?.byLength).toEqual([1, 1, 1, 1, 1]);
    expect(detail?.medianMinutes).toBe(20);
    expect(detail?.byReason).toEqual([
      { reason: 'visitorEnded', count: 3 },
      { reason: 'idle', count: 1 },
      { reason: 'maximum', count: 1 },
    ]);
  });

  it('are not broken down where there were too few', () => {
    const few = figuresOf(monday.slice(1), [count('2026-11', 'language', 'ar', 4)], 'days30', now);
    expect(fewestSessions).toBe(5);
    expect([few.sessions, few.detail, few.counted]).toEqual([4, null, null]);
  });

  it('add up what was counted in the months they reach into', () => {
    const counts = [
      count('2026-09', 'language', 'ar', 50),
      count('2026-10', 'language', 'ar', 2),
      count('2026-10', 'language', 'fr', 3),
      count('2026-11', 'language', 'ar', 4),
      count('2026-11', 'help', 'together', 1),
    ];
    expect(figuresOf(monday, counts, 'days30', now).counted).toEqual({
      language: [
        { key: 'ar', count: 6 },
        { key: 'fr', count: 3 },
      ],
      service: [],
      help: [{ key: 'together', count: 1 }],
      blocked: [],
    });
  });

  it('go back as far as they say, in steps that can be read', () => {
    expect(firstDayOf('days365', now)).toBe('2025-11-26');
    expect(figuresOf(monday, [], 'days90', now).course).toHaveLength(13);
    const year = figuresOf(monday, [], 'days365', now).course;
    expect(year).toHaveLength(13);
    expect(year.reduce((sum, step) => sum + step.count, 0)).toBe(5);
    expect(year[0]?.from).toBe('2025-11-26');
  });

  it('count a session without an end, and one whose clock went back, without a wrong length', () => {
    const odd = [
      ...monday.slice(0, 3),
      session('2026-11-24T10:00', 0, { ended: null, reason: 'powerLost', isErased: true }),
      session('2026-11-24T10:00', 0, { ended: null, reason: null, isErased: false }),
      session('2026-10-25T02:50', -40),
    ];
    const { detail, wipes } = figuresOf(odd, [], 'days365', now);
    expect(detail?.byLength).toEqual([2, 1, 1, 0, 0]);
    expect(detail?.medianMinutes).toBe(8);
    expect(wipes).toEqual({ verified: 5, failed: 0 });
  });
});
