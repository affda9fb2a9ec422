import { isVerified, type StepReport, type WipeReport } from '../wipe/report.ts';

/** Where the session's directory lay: in memory, or on a disk that may keep what was deleted. */
export type SessionMedium = 'tmpfs' | 'disk';

/** What held the session's processes together, so that all of them could be ended and seen to be gone. */
export type SessionContainer = 'cgroup' | 'environmentMark' | 'jobObject' | 'processTree';

/** One wipe as the journal keeps it: which steps, how they came out, how long they took. Never what was erased. */
export interface WipeResult {
  readonly outcome: 'verified' | 'failed';
  /** Runs of the whole plan, the last of which is told here. */
  readonly attempts: number;
  readonly milliseconds: number;
  readonly steps: readonly StepReport[];
  readonly medium: SessionMedium;
  /** Null when nothing ran that could be contained: a directory found at a start, without its processes. */
  readonly container: SessionContainer | null;
}

/** What the warden knows of a wipe, besides its report. */
export interface WipeCircumstances {
  readonly attempts: number;
  readonly medium: SessionMedium;
  readonly container: SessionContainer | null;
}

/** The result to keep of a report. */
export function wipeResultOf(report: WipeReport, circumstances: WipeCircumstances): WipeResult {
  return {
    outcome: isVerified(report) ? 'verified' : 'failed',
    attempts: circumstances.attempts,
    milliseconds: report.milliseconds,
    steps: report.steps,
    medium: circumstances.medium,
    container: circumstances.container,
  };
}
