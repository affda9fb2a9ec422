import { type WipeStep, wipeSteps } from '../../../../app/wipe/plan.ts';
import type { WipeReport } from '../../../../app/wipe/report.ts';

/** What a wipe found that left `failed` behind; without any it found everything gone. */
export function reportOf(...failed: readonly WipeStep[]): WipeReport {
  return {
    steps: wipeSteps.map((step) => ({
      step,
      outcome: failed.includes(step) ? 'failed' : 'verified',
      milliseconds: 3,
    })),
    milliseconds: 9,
  };
}
