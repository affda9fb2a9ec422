import type { CurtainView } from './curtain-view.ts';

type ErasingGroups = Extract<CurtainView['content'], { kind: 'erasing' }>['groups'];
type GroupState = ErasingGroups[number]['state'];

/**
 * Milliseconds the curtain stays when a session was erased. The wipe itself takes less than a tenth of a second, and
 * whoever leaves should have seen that it happened: about two seconds (wipe.md), less for those who touch the screen.
 */
export const readingPause = 2_000;

/** Milliseconds between two lines that become ticked, so that eyes can follow. */
export const eachLine = 400;

/** Milliseconds within which a touch is still the one that ended the session: many people click twice. */
export const lateTouch = 700;

export interface Reading {
  /** What the board shows now: never more than was really done, and later at most by the pause. */
  readonly groups: ErasingGroups;
  /** Milliseconds until something changes by itself; null when the board shows everything and was long enough there. */
  readonly next: number | null;
}

/**
 * What is shown of a wipe, `elapsed` milliseconds after the curtain was raised.
 * @param groups what is really done
 */
export function readAt(groups: ErasingGroups, elapsed: number): Reading {
  const current = Math.max(0, Math.floor(elapsed / eachLine));
  const shown = groups.map((one, index) =>
    index < current || one.state === 'failed'
      ? one
      : { ...one, state: heldBack(one.state, index === current) },
  );
  if (current < groups.length) return { groups: shown, next: (current + 1) * eachLine - elapsed };
  return { groups: shown, next: elapsed < readingPause ? readingPause - elapsed : null };
}

/** One line after the other: what is done or begun before its turn is not told yet. */
function heldBack(real: GroupState, isItsTurn: boolean): GroupState {
  return real !== 'waiting' && isItsTurn ? 'running' : 'waiting';
}

/** Whether a touch on the curtain, `elapsed` milliseconds after it was raised, means "go on". */
export function touchGoesOn(elapsed: number): boolean {
  return elapsed >= lateTouch;
}
