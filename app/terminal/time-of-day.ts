import { z } from 'zod';

/** Hours and minutes on the clock on the wall, `14:05`: no day, no seconds. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>();
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** The time of a moment in the time zone of the PC. */
export function timeOfDayOf(moment: Date): TimeOfDay {
  return TimeOfDay.parse(`${digits(moment.getHours())}:${digits(moment.getMinutes())}`);
}

function digits(value: number): string {
  return String(value).padStart(2, '0');
}
