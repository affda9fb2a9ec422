/**
 * Kills a session, the warden, both or a spare session at moments of chance, and looks what is left.
 * Usage: npm run -s kills -- [--count 200] [--seed N] [--weakened] [--output FILE]
 * Exit code 0 when every kill left nothing, 1 when one did, 2 when the run proves nothing or was not understood.
 */
import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../build/scripts/prepare/paths.mjs';
import { endOnSignals } from '../../build/scripts/prepare/signals.mjs';
import { describeRuntime, readRuntime } from '../../build/scripts/runtime.mjs';
import { openScreen } from '../e2e/support/screen.ts';
import { sessionRootInMemory } from '../e2e/support/sessions-on-disk.ts';
import { makePlainTerminal } from './drive/plain-terminal.ts';
import { openPlanting, type Planting } from './drive/planting.ts';
import { type Kill, places, planOf, type TerminalPlace, weakenedKills } from './moment.ts';
import { blindnessOf, isClean, summaryOf, tableOf } from './report.ts';
import { type KillsRequest, readRequest } from './request.ts';
import { type Outcome, playRound } from './round.ts';

endOnSignals();
const request = understand();
process.exitCode = request === null ? 2 : await run(request);
// A terminal that would not end must not keep the result from whoever waits for it.
process.exit();

function understand(): KillsRequest | null {
  try {
    return readRequest(process.argv.slice(2), randomInt(1_000_000_000));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function run({ count, seed, weakened, output }: KillsRequest): Promise<number> {
  const begin = performance.now();
  console.log(`${describeRuntime(readRuntime())}, seed ${seed}`);
  const kills = weakened ? weakenedKills : planOf(count, seed);
  const screen = await openScreen({ width: 1280, height: 800 });
  const planting = await openPlanting();
  const outcomes: Outcome[] = [];
  const weakOutcomes: Outcome[] = [];
  let stopped: string | null = null;
  try {
    for (const place of places) {
      const here = kills.filter((kill) => kill.place === place);
      if (here.length > 0)
        await killOn({
          display: screen.display,
          planting,
          place,
          kills: here,
          isWeakened: weakened,
          outcomes,
        });
    }
    // The test of the test, in the same breath.
    if (!weakened)
      await killOn({
        display: screen.display,
        planting,
        place: 'memory',
        kills: weakenedKills,
        isWeakened: true,
        outcomes: weakOutcomes,
      });
  } catch (error) {
    stopped = error instanceof Error ? error.message : String(error);
  } finally {
    screen.close();
    await planting.close();
  }
  const seconds = Math.round((performance.now() - begin) / 1000);
  save(output, { seed, weakened, seconds, stopped, outcomes });
  for (const line of tableOf(outcomes)) console.log(line);
  console.log(`\n${summaryOf(outcomes)}; ${seconds} s, seed ${seed}`);
  const blindness = blindnessOf(outcomes, weakened ? outcomes : weakOutcomes);
  if (stopped !== null) {
    console.log(`FAILED: ${stopped}`);
    return 1;
  }
  if (blindness !== null) {
    console.log(`VOID: ${blindness}`);
    return 2;
  }
  return outcomes.every(isClean) ? 0 : 1;
}

interface KillsOn {
  readonly display: string;
  readonly planting: Planting;
  readonly place: TerminalPlace;
  readonly kills: readonly Kill[];
  readonly isWeakened: boolean;
  /** What came of each is added as it comes, so that a run that stops has told what it found. */
  readonly outcomes: Outcome[];
}

/** All kills of one terminal, which is started anew only where its warden was killed. */
async function killOn({ display, planting, place, kills, isWeakened, outcomes }: KillsOn): Promise<void> {
  const terminal = await makePlainTerminal({
    display,
    profile: planting.profile,
    mapHosts: planting.mapHosts,
    prepare: (dataDirectory) => prepare(dataDirectory, place),
  });
  try {
    terminal.start();
    let visitor = await terminal.visitor();
    for (const kill of kills) {
      const { number, phase, victim } = kill;
      try {
        const round = await playRound({ terminal, planting, kill, visitor, isWeakened });
        visitor = round.visitor;
        outcomes.push(round.outcome);
        const sign = isClean(round.outcome) ? '·' : 'LEFT';
        console.log(
          `${String(number).padStart(4)} ${place}, ${phase}: ${victim} (spare ${round.outcome.spare}) ${sign}`,
        );
        for (const { kind, what } of round.outcome.problems) console.log(`     ${kind}: ${what}`);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`kill ${number} (${place}, ${phase}: ${victim}): ${why}`, { cause: error });
      }
    }
  } finally {
    await terminal.remove();
  }
}

function prepare(dataDirectory: string, place: TerminalPlace): void {
  if (place === 'no spare')
    writeFileSync(join(dataDirectory, 'terminal.yaml'), 'formatVersion: 1\nspareSession: never\n');
  if (place !== 'disk') return;
  // What is no folder stands where the sessions would lie in memory: they go to the disk.
  const inMemory = sessionRootInMemory(dataDirectory);
  writeFileSync(inMemory, '');
  process.once('exit', () => rmSync(inMemory, { force: true }));
}

function save(output: string | null, content: object): void {
  const file = output === null ? join(projectRoot, 'test', 'output', 'kills.json') : resolve(output);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ runtime: readRuntime().version, ...content }, null, 2)}\n`);
}
