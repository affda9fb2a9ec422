import type { ProblemDetail, Severity } from '../problem.ts';
import type { Path } from '../yaml/tree.ts';

/** What a check found, before it is given its place: the way to the value, and whether its key or the value is meant. */
export interface CheckFinding {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly severity: Severity;
  readonly detail: ProblemDetail;
}

/** Line of a value in the file, from 1. */
export type LineOf = (path: Path) => number;

export function error(path: Path, detail: ProblemDetail, at: 'key' | 'value' = 'value'): CheckFinding {
  return { path, at, severity: 'error', detail };
}

export function advice(path: Path, detail: ProblemDetail, at: 'key' | 'value' = 'value'): CheckFinding {
  return { path, at, severity: 'advice', detail };
}
