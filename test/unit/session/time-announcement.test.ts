import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../app/session/session-view.ts';
import {
  announcedMinutes,
  announcementAt,
  announcementLasts,
} from '../../../app/session/time-announcement.ts';
import { activeStage, atLauncher, atPage } from './support/play.ts';
import { rules } from './support/rules.ts';

const minute = 60_000;
const hour = { ...rules, idle: 2 * 60 * minute, maximum: 60 * minute };
const limits = fc.record({
  maximum: fc.integer({ min: 30_000, max: 180 * minute }),
  warning: fc.integer({ min: 5_000, max: 20 * minute }),
});
/** Most moments announce nothing: those near the two sentences are drawn more often. */
const left = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 180 * minute }) },
  { weight: 9, arbitrary: fc.integer({ min: 4 * minute, max: 10 * minute }) },
);

describe('the time that is left', () => {
  it.each(announcedMinutes)('is said when %d minutes are left, for a while', (minutes) => {
    const begins = minutes * minute;
    expect(announcementAt(begins + 1, hour)).toBeNull();
    expect(announcementAt(begins, hour)).toBe(minutes);
    expect(announcementAt(begins - announcementLasts + 1, hour)).toBe(minutes);
    expect(announcementAt(begins - announcementLasts, hour)).toBeNull();
  });

  it.each([
    [5 * minute, []],
    [10 * minute, [5]],
    [10 * minute + 1, [10, 5]],
  ])('is said only where the longest session (%d ms) is longer than it', (maximum, said) => {
    const all = announcedMinutes.map((minutes) => announcementAt(minutes * minute, { ...hour, maximum }));
    expect(all.filter((one) => one !== null)).toEqual(said);
  });

  it('is said as it is on the bar, never below the warning, and never in a session as short as that', () => {
    fc.assert(
      fc.property(limits, left, (some, time) => {
        const minutes = announcementAt(time, some);
        fc.pre(minutes !== null);
        expect(Math.ceil(time / minute)).toBe(minutes);
        expect(time).toBeGreaterThan(some.warning);
        expect(some.maximum).toBeGreaterThan(minutes * minute);
      }),
      { numRuns: 300 },
    );
  });

  it('is said twice in an hour, over whatever is open, and nothing is asked', () => {
    const said: (number | null)[] = [];
    let session = atPage(hour);
    for (let second = 0; second < 58 * 60; second += 5) {
      session = session.plays([{ wait: 5_000, event: { kind: 'touched' } }]);
      expect(activeStage(session.state)).toBe(session.state.stage);
      const { stage } = viewOf(session.state, { canGoBack: false, canGoForward: false }, session.now, hour);
      const now = stage.kind === 'active' ? stage.announcement : null;
      if (now !== said.at(-1)) said.push(now);
    }
    expect(said).toEqual([null, 10, null, 5, null]);
  });

  it('is no news at the beginning of a session of ten minutes', () => {
    const session = atLauncher();
    const history = { canGoBack: false, canGoForward: false };
    expect(viewOf(session.state, history, session.now, rules).stage).toMatchObject({ announcement: null });
  });
});
