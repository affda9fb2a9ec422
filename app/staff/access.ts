/** Milliseconds on a steady clock. */
type Milliseconds = number;

/** Who is at the console. */
export type Access =
  | { readonly kind: 'locked' }
  /** Knows a PIN that somebody else gave them, and must choose their own before anything else. */
  | { readonly kind: 'choosingPin'; readonly member: string }
  | { readonly kind: 'open'; readonly member: string };

export interface AccessState {
  readonly access: Access;
  /** Wrong PINs in a row, by member, and when the next one may be tried. */
  readonly failures: ReadonlyMap<string, Failures>;
  readonly touchedAt: Milliseconds;
}

interface Failures {
  readonly count: number;
  readonly until: Milliseconds;
}

export type AccessEvent =
  | { readonly kind: 'wrongPin'; readonly member: string }
  | { readonly kind: 'rightPin'; readonly member: string; readonly mustChange: boolean }
  | { readonly kind: 'pinChosen' }
  | { readonly kind: 'touched' }
  /** Time went by. */
  | { readonly kind: 'ticked' }
  | { readonly kind: 'locked' };

/** Wrong PINs that cost nothing: fingers slip. */
const freeFailures = 2;

/** The wait after the first wrong PIN that costs one; each further one doubles it. */
const firstWait: Milliseconds = 5_000;

/**
 * The longest wait. Nobody is ever locked out for good: a teenager at the screen costs the team a minute, and only the
 * member whose name they chose.
 */
export const longestWait: Milliseconds = 60_000;

/** A console that nobody touches locks itself: staff are called away. */
export const lockAfter: Milliseconds = 180_000;

export const lockedAccess: AccessState = { access: { kind: 'locked' }, failures: new Map(), touchedAt: 0 };

/** Pure; what a PIN is worth was found out before. */
export function stepAccess(state: AccessState, event: AccessEvent, now: Milliseconds): AccessState {
  switch (event.kind) {
    case 'wrongPin': {
      const count = (state.failures.get(event.member)?.count ?? 0) + 1;
      const failed: Failures = { count, until: now + waitAfter(count) };
      return { ...state, failures: new Map([...state.failures, [event.member, failed]]) };
    }
    case 'rightPin': {
      // Also a right one must wait for its turn: else the delay would tell nothing to who tries them all.
      if (waitOf(state, event.member, now) > 0) return state;
      const failures = new Map(state.failures);
      failures.delete(event.member);
      const kind = event.mustChange ? 'choosingPin' : 'open';
      return { access: { kind, member: event.member }, failures, touchedAt: now };
    }
    case 'pinChosen':
      return state.access.kind === 'choosingPin'
        ? { ...state, access: { kind: 'open', member: state.access.member }, touchedAt: now }
        : state;
    case 'touched':
      return { ...state, touchedAt: now };
    case 'ticked':
      return state.access.kind !== 'locked' && now - state.touchedAt >= lockAfter
        ? { ...state, access: { kind: 'locked' } }
        : state;
    case 'locked':
      return { ...state, access: { kind: 'locked' } };
    default:
      return event satisfies never;
  }
}

/** How long a member must wait before their next PIN is looked at. */
export function waitOf({ failures }: AccessState, member: string, now: Milliseconds): Milliseconds {
  return Math.max(0, (failures.get(member)?.until ?? 0) - now);
}

function waitAfter(count: number): Milliseconds {
  return count <= freeFailures ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeFailures - 1));
}
