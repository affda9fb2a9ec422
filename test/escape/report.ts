import type { Outcome } from './attempt.ts';
import type { Vector } from './vector.ts';

/** One line of the result. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly result: 'contained' | 'not contained' | 'not testable here';
  /** What was seen to hold, what did not, or what closes it where this machine cannot show it. */
  readonly how: string;
  readonly seconds?: number;
}

export function rowOf(vector: Vector, outcome: Outcome | undefined): Row {
  const { id, title, group } = vector;
  switch (vector.kind) {
    case 'windowsOnly':
      return { id, title, group, result: 'not testable here', how: `on Windows: ${vector.setting}` };
    case 'hardware':
      return { id, title, group, result: 'not testable here', how: `${vector.why}; ${vector.measure}` };
    case 'scenario': {
      const seconds = Math.round((outcome?.milliseconds ?? 0) / 100) / 10;
      return outcome?.contained === true
        ? {
            id,
            title,
            group,
            result: 'contained',
            how: [vector.expects, ...outcome.remarks].join('; '),
            seconds,
          }
        : {
            id,
            title,
            group,
            result: 'not contained',
            how: outcome?.complaints.join('; ') ?? 'not tried',
            seconds,
          };
    }
    default:
      return vector satisfies never;
  }
}

const widest = 62;

export function lineOf({ id, title, result, how }: Row): string {
  const shown = title.length > widest ? `${title.slice(0, widest - 1)}…` : title.padEnd(widest);
  return `${id}  ${shown}  ${(result === 'not contained' ? 'NOT CONTAINED' : result).padEnd(17)}  ${how}`;
}

/** The last line. */
export function closingLine(rows: readonly Row[]): string {
  const count = (result: Row['result']): number => rows.filter((row) => row.result === result).length;
  return `${rows.length} vectors, ${count('contained')} contained, ${count('not testable here')} not testable here`;
}
