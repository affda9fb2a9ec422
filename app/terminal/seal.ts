import { isVerified, type WipeReport } from '../wipe/report.ts';
import { type TimeOfDay, timeOfDayOf } from './time-of-day.ts';

/** What the next welcome screen may promise of the session before: when its traces were found erased, or nothing. */
export function sealOf(report: WipeReport, now: Date): TimeOfDay | null {
  return isVerified(report) ? timeOfDayOf(now) : null;
}
