import type { WipeStep } from './plan.ts';

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

/** True when every step was looked at again and found clean. */
export function isVerified(report: WipeReport): boolean {
  return report.steps.length > 0 && report.steps.every((step) => step.outcome === 'verified');
}

/** The steps that were not found clean, for staff. */
export function failedSteps(report: WipeReport): readonly WipeStep[] {
  return report.steps.filter((step) => step.outcome === 'failed').map((step) => step.step);
}
