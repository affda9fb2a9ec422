import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../../app/terminal/seal.ts';
import { TimeOfDay, timeOfDayOf } from '../../../app/terminal/time-of-day.ts';
import { wipeSteps } from '../../../app/wipe/plan.ts';
import { reportOf } from './support/reports.ts';

const afternoon = new Date(2026, 10, 23, 14, 5, 59);

describe('the seal of a session', () => {
  it('is the time on the wall at which everything was found erased', () => {
    expect(sealOf(reportOf(), afternoon)).toBe('14:05');
  });

  it.each(wipeSteps)('is none when one step was not (%s)', (step) => {
    expect(sealOf(reportOf(step), afternoon)).toBeNull();
  });

  it('is none when nothing was looked at', () => {
    expect(sealOf({ steps: [], milliseconds: 0 }, afternoon)).toBeNull();
  });
});

describe('a time of day', () => {
  it('is hours and minutes, whatever the moment', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (moment) => {
        const [hours, minutes] = timeOfDayOf(moment).split(':').map(Number);
        expect([hours, minutes]).toEqual([moment.getHours(), moment.getMinutes()]);
      }),
    );
  });

  it.each(['24:00', '9:05', '14:60', '14:05:59', '2026-11-23T14:05', '14:05\n', 'Marie', '', null])(
    'is never %j',
    (text) => {
      expect(TimeOfDay.safeParse(text).success).toBe(false);
    },
  );
});
