import type { SessionRules } from './session-rules.ts';
import type { Milliseconds } from './state.ts';

/**
 * Minutes before the end of the longest session at which one sentence says so, early enough to finish a form in.
 * Nothing is asked yet: that is the warning's part.
 */
export const announcedMinutes = [10, 5] as const;
export type AnnouncedMinutes = (typeof announcedMinutes)[number];

/** How long the sentence stands: longer than a notice, since nobody is expecting it. */
export const announcementLasts: Milliseconds = 30_000;

/**
 * What is announced with so much time left, or nothing. A session that is no longer than that is not announced at its
 * very beginning, and nothing is announced so late that the warning would cut it short.
 */
export function announcementAt(
  left: Milliseconds,
  { maximum, warning }: Pick<SessionRules, 'maximum' | 'warning'>,
): AnnouncedMinutes | null {
  const announced = announcedMinutes.find((minutes) => {
    const begins = minutes * 60_000;
    const ends = begins - announcementLasts;
    return maximum > begins && ends >= warning && left <= begins && left > ends;
  });
  return announced ?? null;
}
