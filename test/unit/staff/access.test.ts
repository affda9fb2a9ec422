import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessEvent,
  type AccessState,
  lockAfter,
  lockedAccess,
  longestWait,
  stepAccess,
  waitOf,
} from '../../../app/staff/access.ts';

function after(events: readonly AccessEvent[], now = 0, from: AccessState = lockedAccess): AccessState {
  return events.reduce((state, event) => stepAccess(state, event, now), from);
}

const wrong: AccessEvent = { kind: 'wrongPin', member: 'nadia' };
const right: AccessEvent = { kind: 'rightPin', member: 'nadia', mustChange: false };

describe('access to the staff console', () => {
  it('costs nothing for a slip, then more each time, a minute at most', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 20].map((count) =>
      waitOf(after(Array.from({ length: count }, () => wrong)), 'nadia', 0),
    );
    expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  });

  it('makes only the member wait whose name was tried', () => {
    const tried = after(Array.from({ length: 9 }, () => wrong));
    expect(waitOf(tried, 'nadia', 0)).toBe(longestWait);
    expect(waitOf(tried, 'paul', 0)).toBe(0);
    expect(after([{ ...right, member: 'paul' }], 0, tried).access).toEqual({ kind: 'open', member: 'paul' });
  });

  it('is not given to a right PIN that comes too early, and is after the wait', () => {
    const tried = after([wrong, wrong, wrong]);
    expect(after([right], 4_999, tried).access.kind).toBe('locked');
    const open = after([right], 5_000, tried);
    expect(open.access).toEqual({ kind: 'open', member: 'nadia' });
    // Forgiven.
    expect(waitOf(after([wrong], 6_000, open), 'nadia', 6_000)).toBe(0);
  });

  it('begins with a PIN of one’s own for who was given one', () => {
    const choosing = after([{ ...right, mustChange: true }]);
    expect(choosing.access.kind).toBe('choosingPin');
    expect(after([{ kind: 'pinChosen' }], 0, choosing).access.kind).toBe('open');
    expect(after([{ kind: 'pinChosen' }]).access.kind).toBe('locked');
  });

  it('ends by itself where nobody touches the console', () => {
    const open = after([right]);
    expect(after([{ kind: 'ticked' }], lockAfter - 1, open).access.kind).toBe('open');
    expect(after([{ kind: 'ticked' }], lockAfter, open).access.kind).toBe('locked');
    const touched = after([{ kind: 'touched' }], lockAfter - 1, open);
    expect(after([{ kind: 'ticked' }], lockAfter, touched).access.kind).toBe('open');
  });

  it('is only ever given by a right PIN, and nobody waits longer than a minute', () => {
    const event: fc.Arbitrary<AccessEvent> = fc.oneof(
      fc.constant(wrong),
      fc.constantFrom<AccessEvent>(
        { kind: 'touched' },
        { kind: 'ticked' },
        { kind: 'locked' },
        { kind: 'pinChosen' },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat(30_000))), (moments) => {
        let now = 0;
        let state = lockedAccess;
        for (const [happened, later] of moments) {
          now += later;
          state = stepAccess(state, happened, now);
          expect(state.access.kind).toBe('locked');
          expect(waitOf(state, 'nadia', now)).toBeLessThanOrEqual(longestWait);
        }
      }),
    );
  });
});
