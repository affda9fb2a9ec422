import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepDeadlines, type WipeStep, wipeSteps } from '../../app/wipe/plan.ts';
import { failedSteps, isVerified, type StepOutcome } from '../../app/wipe/report.ts';
import { runWipe, type WipeAction, type WipeActions } from '../../main/warden/wipe/run-wipe.ts';

type Told = readonly [WipeStep, 'running' | StepOutcome];

/** A plan in which everything goes well, but for what is given. */
function actions(given: Partial<Record<WipeStep, WipeAction>> = {}): WipeActions {
  const well: WipeAction = () => Promise.resolve(true);
  return {
    processes: well,
    printJobs: well,
    sessionDirectory: well,
    systemTraces: well,
    clipboard: well,
    ...given,
  };
}

async function run(given: Partial<Record<WipeStep, WipeAction>> = {}) {
  const told: Told[] = [];
  const report = await runWipe(actions(given), (step, state) => told.push([step, state]));
  return { report, told };
}

describe('a wipe', () => {
  it('carries out each step in order, each after the one before, and tells so', async () => {
    const order: string[] = [];
    const step =
      (name: WipeStep): WipeAction =>
      async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
        return true;
      };
    const { report, told } = await run({
      processes: step('processes'),
      printJobs: step('printJobs'),
      sessionDirectory: step('sessionDirectory'),
      systemTraces: step('systemTraces'),
      clipboard: step('clipboard'),
    });
    expect(order).toEqual(wipeSteps.flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(told).toEqual(
      wipeSteps.flatMap((name) => [
        [name, 'running'],
        [name, 'verified'],
      ]),
    );
    expect(report.steps.map(({ step: name }) => name)).toEqual([...wipeSteps]);
    expect(isVerified(report)).toBe(true);
  });

  it('gives each step the time the plan gives it', async () => {
    const given = new Map<WipeStep, number>();
    const keep =
      (name: WipeStep): WipeAction =>
      (deadline) => {
        given.set(name, deadline);
        return Promise.resolve(true);
      };
    await run({
      processes: keep('processes'),
      printJobs: keep('printJobs'),
      sessionDirectory: keep('sessionDirectory'),
      systemTraces: keep('systemTraces'),
      clipboard: keep('clipboard'),
    });
    expect(Object.fromEntries(given)).toEqual(stepDeadlines);
  });

  const failing: readonly (readonly [string, WipeAction])[] = [
    ['finds something left', () => Promise.resolve(false)],
    ['is refused', () => Promise.reject(new Error('EACCES'))],
    [
      'throws at once',
      () => {
        throw new Error('EPERM');
      },
    ],
  ];

  it.each(failing)(
    'reports a step that %s, and carries out the others all the same',
    async (_how, action) => {
      for (const step of wipeSteps) {
        const { report, told } = await run({ [step]: action });
        expect(failedSteps(report)).toEqual([step]);
        expect(told).toContainEqual([step, 'failed']);
        expect(told.filter(([, state]) => state === 'verified')).toHaveLength(wipeSteps.length - 1);
      }
    },
  );

  it('names steps and times in its report and nothing of what was erased', async () => {
    const { report } = await run({
      sessionDirectory: () => Promise.reject(new Error('/dev/shm/borne/home/lettre-marie.pdf is in use')),
    });
    expect(JSON.stringify(report)).not.toContain('marie');
    for (const step of report.steps) expect(Object.keys(step)).toEqual(['step', 'outcome', 'milliseconds']);
  });
});

describe('a step that overruns its time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const never: WipeAction = () => new Promise(() => undefined);

  it('counts as failed, and the next ones still run', async () => {
    const running = run({ processes: never });
    await vi.advanceTimersByTimeAsync(stepDeadlines.processes - 1);
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    const { report } = await running;
    expect(failedSteps(report)).toEqual(['processes']);
  });

  it('cannot turn the report when it comes to an end later', async () => {
    const late: WipeAction = (deadline) =>
      new Promise((resolve) => setTimeout(() => resolve(true), deadline * 2));
    const running = run({ clipboard: late });
    await vi.advanceTimersByTimeAsync(stepDeadlines.clipboard * 3);
    const { report } = await running;
    expect(failedSteps(report)).toEqual(['clipboard']);
  });

  it('leaves no timer behind, whether it came in time or not', async () => {
    const running = run({ sessionDirectory: never });
    await vi.advanceTimersByTimeAsync(stepDeadlines.sessionDirectory + 1_000);
    await running;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may still fail afterwards without ending the warden', async () => {
    const late: WipeAction = (deadline) =>
      new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), deadline * 2));
    const running = run({ clipboard: late });
    await vi.advanceTimersByTimeAsync(stepDeadlines.clipboard * 3);
    // An unhandled rejection would fail this test file.
    expect(isVerified((await running).report)).toBe(false);
  });
});
