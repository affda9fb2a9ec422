import type { TimeOfDay } from '../terminal/time-of-day.ts';
import type { SessionRules } from './session-rules.ts';
import type { ActiveStage, EndCause, Milliseconds, SessionState } from './state.ts';

/** When a session ends whatever its visitor does, and why. */
export interface SessionEnd {
  readonly at: Milliseconds;
  readonly cause: EndCause;
}

/** The one place that knows it: the longest session with every extension and what the team gave, or closing time where that comes first. */
export function sessionEnd(
  { beganAt, extensions, given, closesAt }: ActiveStage,
  rules: Pick<SessionRules, 'maximum' | 'extension'>,
): SessionEnd {
  const longest = beganAt + rules.maximum + extensions * rules.extension + given;
  return closesAt !== null && closesAt <= longest
    ? { at: closesAt, cause: 'closing' }
    : { at: longest, cause: 'maximum' };
}

/**
 * Whether the visitor may have more time: as often as the profile says, without limit while nobody waits, and never
 * beyond closing time.
 */
export function mayExtend(
  state: Pick<SessionState, 'nobodyWaits'>,
  stage: ActiveStage,
  rules: SessionRules,
): boolean {
  if (rules.extension === 0 || sessionEnd(stage, rules).cause === 'closing') return false;
  return state.nobodyWaits || stage.extensions < rules.extensions;
}

/**
 * Milliseconds from a moment to the next time the clock on the wall says so. A session that begins after closing time
 * is one the team allowed: it ends by tomorrow's. Days are counted on the calendar, since one of 23 hours is a day.
 */
export function untilNext(time: TimeOfDay, moment: Date): Milliseconds {
  const [hours, minutes] = time.split(':').map(Number);
  const next = new Date(moment);
  next.setHours(hours ?? 0, minutes ?? 0, 0, 0);
  if (next <= moment) {
    next.setDate(next.getDate() + 1);
    next.setHours(hours ?? 0, minutes ?? 0, 0, 0);
  }
  return Number(next) - Number(moment);
}
