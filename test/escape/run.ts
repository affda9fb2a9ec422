/**
 * The escape suite: every known way out of a kiosk, tried on the real shell with real keys and clicks.
 * Usage: npm run -s escape -- [--only V29,V31] [--quick] [--control] [--lanes N] [--output FILE]
 * Exit code 0 when everything is contained, 1 when something is not, 2 when the request is not understood.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../build/scripts/prepare/paths.mjs';
import { endOnSignals } from '../../build/scripts/prepare/signals.mjs';
import { describeRuntime, readRuntime } from '../../build/scripts/runtime.mjs';
import type { Outcome } from './attempt.ts';
import { controlLineOf, controlRowOf } from './control.ts';
import { closingLine, lineOf, rowOf } from './report.ts';
import { type EscapeRequest, readRequest } from './request.ts';
import { tryAll } from './try-all.ts';
import type { Scenario, Vector } from './vector.ts';
import { vectors } from './vectors.ts';

endOnSignals();
const request = understand();
process.exitCode = request === null ? 2 : await run(request);
// A terminal that would not end must not keep the result from whoever waits for it.
process.exit();

function understand(): EscapeRequest | null {
  try {
    return readRequest(process.argv.slice(2), vectors);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function run({ chosen, control, lanes, output }: EscapeRequest): Promise<number> {
  const begin = performance.now();
  const scenarios = chosen.filter((vector) => vector.kind === 'scenario');
  const outcomes = new Map<string, Outcome>();
  const print = printerInOrder(chosen, outcomes, control);
  print();
  await tryAll(scenarios, {
    kind: control ? 'unguarded' : 'borne',
    lanes,
    onOutcome(outcome) {
      outcomes.set(outcome.id, outcome);
      print();
    },
  });
  console.log(`\n${describeRuntime(readRuntime())}, ${Math.round((performance.now() - begin) / 1000)} s`);
  return control ? concludeControl(scenarios, outcomes, output) : conclude(chosen, outcomes, output);
}

function conclude(
  chosen: readonly Vector[],
  outcomes: ReadonlyMap<string, Outcome>,
  output: string | null,
): number {
  const rows = chosen.map((vector) => rowOf(vector, outcomes.get(vector.id)));
  const open = rows.filter(({ result }) => result === 'not contained');
  save(output, 'escape.json', { runtime: readRuntime().version, rows });
  if (open.length > 0) {
    console.log(`${open.length} NOT CONTAINED: ${open.map(({ id }) => id).join(', ')}`);
    // Once more at the end: of a long output often only the last lines are kept.
    for (const row of open) console.log(lineOf(row));
  }
  console.log(closingLine(rows));
  return open.length === 0 ? 0 : 1;
}

function concludeControl(
  scenarios: readonly Scenario[],
  outcomes: ReadonlyMap<string, Outcome>,
  output: string | null,
): number {
  const rows = scenarios.flatMap((scenario) => {
    const outcome = outcomes.get(scenario.id);
    return outcome === undefined ? [] : [controlRowOf(scenario, outcome)];
  });
  const count = (result: string): number => rows.filter((row) => row.result === result).length;
  save(output, 'escape-control.json', { runtime: readRuntime().version, rows });
  console.log(
    `${rows.length} attempts without guards, ${count('escapes')} escape, ${count('harmless by itself')} are harmless by themselves, ${count('proves nothing')} prove nothing`,
  );
  return count('proves nothing') === 0 ? 0 : 1;
}

/** Prints what is known, in the order of the list: the attempts of two screens end in any order. */
function printerInOrder(
  chosen: readonly Vector[],
  outcomes: ReadonlyMap<string, Outcome>,
  control: boolean,
): () => void {
  let printed = 0;
  return () => {
    for (; printed < chosen.length; printed += 1) {
      const vector = chosen[printed];
      if (vector === undefined) return;
      const outcome = outcomes.get(vector.id);
      if (vector.kind === 'scenario' && outcome === undefined) return;
      if (control && vector.kind === 'scenario' && outcome !== undefined)
        console.log(controlLineOf(controlRowOf(vector, outcome)));
      else console.log(lineOf(rowOf(vector, outcome)));
    }
  };
}

function save(output: string | null, usual: string, result: object): void {
  const file = output === null ? join(projectRoot, 'test', 'output', usual) : resolve(output);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
