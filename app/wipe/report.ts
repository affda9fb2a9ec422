import { type WipeStep, wipeSteps } from './plan.ts';

export type StepOutcome = 'verified' | 'failed';

export interface StepReport {
  readonly step: WipeStep;
  readonly outcome: StepOutcome;
  readonly milliseconds: number;
}

/** What one run of the plan found. It names steps and timings, never what was erased. */
export interface WipeReport {
  readonly steps: readonly StepReport[];
  readonly milliseconds: number;
}

/** True when every step of the plan was carried out, looked at again and found clean. */
export function isVerified(report: WipeReport): boolean {
  return failedSteps(report).length === 0;
}

/** The steps of the plan that were not found clean, for staff. One that is missing in the report was not looked at. */
export function failedSteps({ steps }: WipeReport): readonly WipeStep[] {
  return wipeSteps.filter((step) => {
    const found = steps.filter((one) => one.step === step);
    return found.length === 0 || found.some(({ outcome }) => outcome === 'failed');
  });
}
