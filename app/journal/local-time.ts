import { z } from 'zod';

/**
 * A minute on the clock on the wall, `2026-11-23T14:05`. No seconds: they would only help to match a session with
 * the log of a website or a camera. No offset: in the hour that comes twice in autumn an end may read earlier than
 * its beginning.
 */
export const LocalMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .brand<'LocalMinute'>();
export type LocalMinute = z.infer<typeof LocalMinute>;

/** A day on the calendar on the wall, `2026-11-23`. */
export const LocalDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .brand<'LocalDay'>();
export type LocalDay = z.infer<typeof LocalDay>;

/** A calendar month, `2026-11`. */
export const Month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .brand<'Month'>();
export type Month = z.infer<typeof Month>;

/** The minute of a moment in the time zone of the PC. */
export function localMinuteOf(moment: Date): LocalMinute {
  return LocalMinute.parse(
    `${localDayOf(moment)}T${digits(moment.getHours())}:${digits(moment.getMinutes())}`,
  );
}

/** The day of a moment in the time zone of the PC. */
export function localDayOf(moment: Date): LocalDay {
  return LocalDay.parse(
    `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1)}-${digits(moment.getDate())}`,
  );
}

/** The month of a moment in the time zone of the PC. */
export function monthOf(moment: Date): Month {
  return Month.parse(localDayOf(moment).slice(0, 7));
}

/** The calendar month before. */
export function monthBefore(month: Month): Month {
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5)) - 1;
  return monthOf(new Date(year, index - 1, 1));
}

/** The day a minute lies in. */
export function dayOf(minute: LocalMinute): LocalDay {
  return LocalDay.parse(minute.slice(0, 10));
}

/** The month a day lies in. */
export function monthOfDay(day: LocalDay): Month {
  return Month.parse(day.slice(0, 7));
}

/** The first day that is still within a term of `keepDays` days (the profile's 1–1095): earlier ones are purged. */
export function firstKeptDay(now: Date, keepDays: number): LocalDay {
  // The calendar counts, not 24 hours: a day of 23 or 25 hours is one day.
  return localDayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - keepDays));
}

function digits(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
