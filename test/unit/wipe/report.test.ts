import { describe, expect, it } from 'vitest';
import { wipeGroups } from '../../../app/terminal/wipe-groups.ts';
import { groupOfStep, stepDeadlines, wipeAttempts, wipeSteps } from '../../../app/wipe/plan.ts';
import { failedSteps, isVerified, type StepReport, type WipeReport } from '../../../app/wipe/report.ts';

function reportOf(...outcomes: readonly StepReport['outcome'][]): WipeReport {
  const steps = outcomes.map((outcome, index) => ({
    step: wipeSteps[index] ?? 'processes',
    outcome,
    milliseconds: 1,
  }));
  return { steps, milliseconds: 3 };
}

describe('the plan of a wipe', () => {
  it('ends the programs before it erases what they could still write', () => {
    expect(wipeSteps[0]).toBe('processes');
    expect(wipeSteps.indexOf('processes')).toBeLessThan(wipeSteps.indexOf('sessionDirectory'));
  });

  it('gives every step a deadline and words for the visitor', () => {
    for (const step of wipeSteps) {
      expect(stepDeadlines[step]).toBeGreaterThan(0);
      expect(wipeGroups).toContain(groupOfStep[step]);
    }
  });

  it('is tried again, but not for ever', () => {
    expect(wipeAttempts).toBe(2);
  });
});

describe('the report of a wipe', () => {
  it('is verified when every step was found clean', () => {
    expect(isVerified(reportOf(...wipeSteps.map(() => 'verified' as const)))).toBe(true);
  });

  it.each([
    ...wipeSteps.map(
      (name) =>
        [
          reportOf(...wipeSteps.map((step) => (step === name ? ('failed' as const) : ('verified' as const)))),
          [name],
        ] as const,
    ),
    [reportOf(...wipeSteps.map(() => 'failed' as const)), [...wipeSteps]] as const,
  ])('is not verified when any step failed, and names it', (report, failed) => {
    expect(isVerified(report)).toBe(false);
    expect(failedSteps(report)).toEqual(failed);
  });

  it.each([[reportOf()], [reportOf('verified')], [reportOf('verified', 'verified')]])(
    'is not verified when a step of the plan is missing in it, and names it',
    (report) => {
      expect(isVerified(report)).toBe(false);
      expect(failedSteps(report)).toEqual(wipeSteps.slice(report.steps.length));
    },
  );

  it('is not verified when one step stands in it for all', () => {
    const one: StepReport = { step: 'clipboard', outcome: 'verified', milliseconds: 1 };
    expect(isVerified({ steps: wipeSteps.map(() => one), milliseconds: 3 })).toBe(false);
  });
});
