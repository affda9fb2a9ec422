import { groupOfStep, type WipeStep, wipeSteps } from '../wipe/plan.ts';
import type { StepOutcome } from '../wipe/report.ts';
import type { CurtainView } from './curtain-view.ts';
import { wipeGroups } from './wipe-groups.ts';

type ErasingGroups = Extract<CurtainView['content'], { kind: 'erasing' }>['groups'];
type StepState = 'waiting' | 'running' | StepOutcome;

/** The steps of a wipe gathered into the groups a visitor sees; `check` follows all the others. */
export function erasingGroups(steps: ReadonlyMap<WipeStep, StepState>): ErasingGroups {
  const all = wipeSteps.map((step) => steps.get(step) ?? 'waiting');
  return wipeGroups.map((group) => {
    const states =
      group === 'check'
        ? all
        : wipeSteps.filter((step) => groupOfStep[step] === group).map((step) => steps.get(step) ?? 'waiting');
    return { group, state: stateOf(states, group === 'check') };
  });
}

function stateOf(states: readonly StepState[], isCheck: boolean): ErasingGroups[number]['state'] {
  if (states.includes('failed')) return 'failed';
  if (states.every((state) => state === 'verified')) return 'done';
  if (isCheck) return states.every((state) => state !== 'waiting') ? 'running' : 'waiting';
  return states.every((state) => state === 'waiting') ? 'waiting' : 'running';
}
