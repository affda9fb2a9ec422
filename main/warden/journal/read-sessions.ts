import type { SessionPage } from '../../../app/journal/journal.ts';
import type { SessionRow } from '../../../app/journal/session-row.ts';
import type { WipeResult } from '../../../app/journal/wipe-result.ts';
import type { SessionColumns, Statements, StepColumns, WipeColumns } from './statements.ts';

/** A page of the journal, the newest session first. */
export function readSessions(statements: Statements, { limit, before }: SessionPage): readonly SessionRow[] {
  const rows = statements.sessions.all({ before: before ?? Number.MAX_SAFE_INTEGER, limit });
  const newest = rows[0];
  const oldest = rows.at(-1);
  if (newest === undefined || oldest === undefined) return [];
  const range = { first: oldest.number, last: newest.number };
  const wipes = groupBySession(statements.wipes.all(range));
  const steps = groupBySession(statements.steps.all(range));
  return rows.map((row) =>
    rowOf(
      row,
      (wipes.get(row.number) ?? []).map((wipe) => wipeOf(wipe, steps.get(row.number) ?? [])),
    ),
  );
}

function rowOf(columns: SessionColumns, wipes: readonly WipeResult[]): SessionRow {
  const { number, started, ended, reason, terminal } = columns;
  const start = { number, started, terminal };
  if (reason === null) return { ...start, state: 'open' };
  if (reason === 'powerLost') return { ...start, state: 'interrupted', reason, wipes };
  // The row of a session that ended and lost its end's time would not have passed the check of its table.
  return { ...start, state: 'ended', ended: ended ?? started, reason, wipes };
}

function wipeOf(wipe: WipeColumns, steps: readonly StepColumns[]): WipeResult {
  const { outcome, attempts, milliseconds, medium, container } = wipe;
  return {
    outcome,
    attempts,
    milliseconds,
    steps: steps
      .filter(({ run }) => run === wipe.run)
      .map((step) => ({ step: step.step, outcome: step.outcome, milliseconds: step.milliseconds })),
    medium,
    container,
  };
}

function groupBySession<Row extends { readonly session: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.session);
    if (group === undefined) groups.set(row.session, [row]);
    else group.push(row);
  }
  return groups;
}
