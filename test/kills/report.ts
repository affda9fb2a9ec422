import type { Problem } from './look-after.ts';
import { phases, type Victim, victims } from './moment.ts';
import type { Outcome } from './round.ts';

export function isClean({ problems }: Pick<Outcome, 'problems'>): boolean {
  return problems.length === 0;
}

/** "200 kills (70 session, 60 warden, 40 both, 30 spare), 200 clean" */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const of = (victim: Victim): number => outcomes.filter(({ kill }) => kill.victim === victim).length;
  const parts = victims.map((victim) => `${of(victim)} ${victim}`);
  return `${outcomes.length} kills (${parts.join(', ')}), ${outcomes.filter(isClean).length} clean`;
}

const width = 20;

/** Phases that were hit, by what was killed. */
export function tableOf(outcomes: readonly Outcome[]): readonly string[] {
  const head = `\n${['', ...victims, 'welcome after (ms)'].map((name) => name.padEnd(width)).join('')}`;
  const lines = phases.map((phase) => {
    const here = outcomes.filter(({ kill }) => kill.phase === phase);
    const cells = victims.map((victim) =>
      String(here.filter(({ kill }) => kill.victim === victim).length || '·'),
    );
    const times = here
      .flatMap(({ untilWelcome }) => untilWelcome ?? [])
      .toSorted((one, other) => one - other);
    const middle = times[Math.floor(times.length / 2)];
    const told = middle === undefined ? '' : `median ${middle}, longest ${times.at(-1) ?? middle}`;
    return [phase, ...cells, told]
      .map((cell) => cell.padEnd(width))
      .join('')
      .trimEnd();
  });
  const spares = (['absent', 'starting', 'ready'] as const).map(
    (state) => `${outcomes.filter(({ spare }) => spare === state).length} ${state}`,
  );
  return [head, ...lines, `spare session at the kill: ${spares.join(', ')}`];
}

/** Mechanisms that must be findable in the memory and the files of a session that runs, of 27 that are tried. */
const leastFound = 20;

const mustTurnRed: readonly Problem['kind'][] = ['process', 'directory', 'canary', 'journal'];

/** Why the run proves nothing, else null. @param weakened kills after which somebody undid the wipe a little */
export function blindnessOf(outcomes: readonly Outcome[], weakened: readonly Outcome[]): string | null {
  const controls = [...outcomes, ...weakened].flatMap(({ control }) => control ?? []);
  const least = Math.min(...controls.map(({ found }) => found));
  if (least < leastFound)
    return `in a session that ran only ${least} canaries were found, and ${leastFound} must be.`;
  if (controls.some(({ inClipboard }) => !inClipboard))
    return 'in a session that ran the clipboard did not hold what was copied.';
  const missing = mustTurnRed.filter(
    (kind) => !weakened.some(({ problems }) => problems.some((one) => one.kind === kind)),
  );
  return missing.length === 0 ? null : `a weakened wipe was not found out: ${missing.join(', ')}.`;
}
