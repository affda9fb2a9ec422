import { stepDeadlines, type WipeStep, wipeSteps } from '../../../app/wipe/plan.ts';
import type { StepOutcome, StepReport, WipeReport } from '../../../app/wipe/report.ts';

/** One step: removes, looks again, and says whether it was found clean. */
export type WipeAction = (deadline: number) => Promise<boolean>;

export type WipeActions = Readonly<Record<WipeStep, WipeAction>>;

/**
 * Carries out the plan in order. A step that fails, throws or overruns its deadline is reported and the next ones
 * still run: less is left behind, and the terminal stays closed all the same.
 */
export async function runWipe(
  actions: WipeActions,
  onStep: (step: WipeStep, state: 'running' | StepOutcome) => void,
): Promise<WipeReport> {
  const began = performance.now();
  const steps: StepReport[] = [];
  for (const step of wipeSteps) {
    onStep(step, 'running');
    const stepBegan = performance.now();
    const outcome = (await within(actions[step], stepDeadlines[step])) ? 'verified' : 'failed';
    onStep(step, outcome);
    steps.push({ step, outcome, milliseconds: Math.round(performance.now() - stepBegan) });
  }
  return { steps, milliseconds: Math.round(performance.now() - began) };
}

async function within(action: WipeAction, deadline: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const overrun = new Promise<false>((resolve) => {
    // A little later than the action's own deadline, which gives the better answer.
    timer = setTimeout(() => resolve(false), deadline + 200);
  });
  try {
    return await Promise.race([action(deadline), overrun]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
