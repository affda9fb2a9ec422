import type { Outcome } from './attempt.ts';
import type { Row } from './report.ts';
import type { Scenario } from './vector.ts';

/** What the same attempt does where nothing guards: one that cannot get out there proves nothing about Borne. */
export interface ControlRow extends Omit<Row, 'result'> {
  readonly result: 'escapes' | 'harmless by itself' | 'proves nothing';
}

export function controlRowOf(scenario: Scenario, outcome: Outcome): ControlRow {
  const { id, title, group } = scenario;
  // What could not be carried out got nowhere, for whatever reason.
  const seen = outcome.complaints.filter((complaint) => !complaint.startsWith('not carried out'));
  const seconds = Math.round(outcome.milliseconds / 100) / 10;
  if (seen.length > 0) return { id, title, group, result: 'escapes', how: seen.join('; '), seconds };
  return scenario.unguarded === 'escapes'
    ? {
        id,
        title,
        group,
        result: 'proves nothing',
        how: outcome.complaints.join('; ') || 'nothing got out',
        seconds,
      }
    : { id, title, group, result: 'harmless by itself', how: scenario.expects, seconds };
}

export function controlLineOf({ id, title, result, how }: ControlRow): string {
  return `${id}  ${title.slice(0, 62).padEnd(62)}  ${(result === 'proves nothing' ? 'PROVES NOTHING' : result).padEnd(18)}  ${how}`;
}
