import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasingGroups } from '../../../app/terminal/curtain-progress.ts';
import { CurtainView } from '../../../app/terminal/curtain-view.ts';
import { wipeGroups } from '../../../app/terminal/wipe-groups.ts';
import { groupOfStep, type WipeStep, wipeSteps } from '../../../app/wipe/plan.ts';

type StepState = 'waiting' | 'running' | 'verified' | 'failed';
const states: readonly StepState[] = ['waiting', 'running', 'verified', 'failed'];
const arbitraryStates = fc
  .tuple(...wipeSteps.map((step) => fc.tuple(fc.constant<WipeStep>(step), fc.constantFrom(...states))))
  .map((steps) => new Map(steps));

function stateOf(steps: ReadonlyMap<WipeStep, StepState>, group: (typeof wipeGroups)[number]): string {
  return erasingGroups(steps).find((one) => one.group === group)?.state ?? 'missing';
}

describe('what the curtain shows of a wipe', () => {
  it('is one line for each group of steps, in the order a visitor reads them', () => {
    expect(erasingGroups(new Map()).map(({ group }) => group)).toEqual([...wipeGroups]);
  });

  it('waits at the start', () => {
    expect(erasingGroups(new Map()).map(({ state }) => state)).toEqual(wipeGroups.map(() => 'waiting'));
  });

  it('says that it runs, then that it is done', () => {
    expect(stateOf(new Map([['processes', 'running']]), 'programs')).toBe('running');
    expect(stateOf(new Map([['processes', 'verified']]), 'programs')).toBe('done');
    expect(stateOf(new Map([['processes', 'verified']]), 'sites')).toBe('waiting');
  });

  it('says that it checks once the last step has begun, and not before', () => {
    const allButLast = wipeSteps.slice(0, -1).map((step) => [step, 'verified'] as const);
    const last = wipeSteps.at(-1) ?? 'clipboard';
    expect(stateOf(new Map(allButLast), 'check')).toBe('waiting');
    expect(stateOf(new Map([...allButLast, [last, 'running']]), 'check')).toBe('running');
    expect(stateOf(new Map([...allButLast, [last, 'verified']]), 'check')).toBe('done');
  });

  it('never says of anything that it is gone before each step of it is verified', () => {
    fc.assert(
      fc.property(arbitraryStates, fc.constantFrom(...wipeGroups), (steps, group) => {
        const own = wipeSteps.filter((step) => group === 'check' || groupOfStep[step] === group);
        const done = own.every((step) => steps.get(step) === 'verified');
        expect(stateOf(steps, group) === 'done').toBe(done);
      }),
    );
  });

  it('never hides that a step failed', () => {
    fc.assert(
      fc.property(arbitraryStates, fc.constantFrom(...wipeGroups), (steps, group) => {
        const own = wipeSteps.filter((step) => group === 'check' || groupOfStep[step] === group);
        expect(stateOf(steps, group) === 'failed').toBe(own.some((step) => steps.get(step) === 'failed'));
      }),
    );
  });

  it('fits what may cross to the curtain window', () => {
    fc.assert(
      fc.property(arbitraryStates, (steps) => {
        const view = {
          content: { kind: 'erasing', groups: erasingGroups(steps), printing: false },
          language: null,
          languages: ['fr'],
          brandColour: '#0b5d66',
          trial: false,
        };
        expect(CurtainView.safeParse(view).success).toBe(true);
      }),
    );
  });
});
