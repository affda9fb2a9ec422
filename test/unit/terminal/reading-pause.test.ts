import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eachLine,
  lateTouch,
  readAt,
  readingPause,
  touchGoesOn,
} from '../../../app/terminal/reading-pause.ts';
import { wipeGroups } from '../../../app/terminal/wipe-groups.ts';

const states = ['waiting', 'running', 'done', 'failed'] as const;
type State = (typeof states)[number];
const board = (...all: readonly State[]) =>
  wipeGroups.map((group, index) => ({ group, state: all[index] ?? 'waiting' }));
const done = board('done', 'done', 'done', 'done');
const shown = (elapsed: number): readonly State[] => readAt(done, elapsed).groups.map(({ state }) => state);

describe('a wipe that was quicker than eyes are', () => {
  it('is ticked line by line', () => {
    expect(shown(0)).toEqual(['running', 'waiting', 'waiting', 'waiting']);
    expect(shown(eachLine)).toEqual(['done', 'running', 'waiting', 'waiting']);
    expect(shown(eachLine * 3)).toEqual(['done', 'done', 'done', 'running']);
    expect(shown(eachLine * 4)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('stays until it could be read, and says when to look again', () => {
    expect(readAt(done, 0).next).toBe(eachLine);
    expect(readAt(done, eachLine + 1).next).toBe(eachLine - 1);
    expect(readAt(done, eachLine * 4).next).toBe(readingPause - eachLine * 4);
    expect(readAt(done, readingPause).next).toBeNull();
  });
});

describe('any wipe', () => {
  const anyBoard = fc
    .array(fc.constantFrom(...states), { minLength: wipeGroups.length, maxLength: wipeGroups.length })
    .map((all) => board(...all));
  const anyTime = fc.integer({ min: 0, max: 10_000 });

  it('is never shown as done before it is, and a failure never late', () => {
    fc.assert(
      fc.property(anyBoard, anyTime, (groups, elapsed) => {
        for (const [index, { state }] of readAt(groups, elapsed).groups.entries()) {
          const real = groups[index]?.state;
          const told: readonly (State | undefined)[] =
            real === 'failed' ? ['failed'] : ['waiting', real === 'waiting' ? real : 'running', real];
          expect(told).toContain(state);
        }
      }),
    );
  });

  it('is shown as it is when the pause is over, whatever was looked at before', () => {
    fc.assert(
      fc.property(anyBoard, anyTime, (groups, elapsed) => {
        const late = readAt(groups, elapsed + readingPause);
        expect(late).toEqual({ groups, next: null });
      }),
    );
  });

  it('comes to an end for whoever waits as long as they are told', () => {
    fc.assert(
      fc.property(anyBoard, (groups) => {
        let elapsed = 0;
        let looks = 0;
        for (let { next } = readAt(groups, 0); next !== null; { next } = readAt(groups, elapsed)) {
          expect(next).toBeGreaterThan(0);
          elapsed += next;
          looks += 1;
        }
        expect(elapsed).toBe(readingPause);
        expect(looks).toBeLessThanOrEqual(wipeGroups.length + 1);
      }),
    );
  });
});

it('takes a touch for "go on" once it cannot be the second click of the one before', () => {
  expect(touchGoesOn(lateTouch - 1)).toBe(false);
  expect(touchGoesOn(lateTouch)).toBe(true);
});
