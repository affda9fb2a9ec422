import type { SessionRules } from './session-rules.ts';
import type { Milliseconds, SessionState } from './state.ts';

/**
 * A visitor may be there and touch nothing: they listen, speak to a camera, wait for a code by telephone, or for a
 * photograph to be sent. A page that only pretends so, and a video that somebody left running, must not keep the PC
 * from the next person, so it counts for this many idle times after the last touch and no longer.
 */
export const mostIdleTimes = 3;

/** Two who talk about what they see take that much longer. */
export const togetherTimes = 2;

/** When the visitor counts as gone. */
export function idleEnds(
  { touchedAt, presentAt, comfort }: Pick<SessionState, 'touchedAt' | 'presentAt' | 'comfort'>,
  rules: Pick<SessionRules, 'idle'>,
): Milliseconds {
  const idle = rules.idle * (comfort.together ? togetherTimes : 1);
  return Math.min(Math.max(touchedAt, presentAt ?? touchedAt) + idle, touchedAt + mostIdleTimes * idle);
}
