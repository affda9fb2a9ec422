/**
 * What the guards cost a page of 300 parts: in a tile of the level `pages`, in a `strict` one, and beside both in
 * bare Electron windows of the same runtime, one of which is there to show how much such a window differs from
 * another. All load in turn, in one run. `npm run bench -- page-load`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Borne, startBorne } from '../../build/drive/borne.ts';
import { visitorOf } from '../../build/drive/visitor.ts';
import { electronEnvironment, readRuntime, sandboxArguments } from '../../build/scripts/runtime.mjs';
import { makeTestProfile } from '../e2e/support/test-profile.ts';
import { servePageLoads } from './page-load-site.ts';

/** The first of each series is left out. */
const rounds = { 0: 31, 20: 16 } as const;
/**
 * Milliseconds to the server. None is the aim's own case, and shows what the guards cost; 20 is about what a French
 * server is away on an ordinary line, and shows what a visitor notices of it.
 */
const distances = [0, 20] as const satisfies readonly (keyof typeof rounds)[];
type Distance = (typeof distances)[number];
/** Milliseconds between two loads of one page; quicker ones are stopped as a loop. */
const pause = 400;
const contenders = ['bare', 'bare again', 'pages', 'strict'] as const;
type Contender = (typeof contenders)[number];

const site = await servePageLoads();
const addressFor = (contender: Contender): string =>
  `http://caf.test:${site.port}/?contender=${encodeURIComponent(contender)}`;

const folder = mkdtempSync(join(tmpdir(), 'borne-page-load-'));
const windows = [openBareWindow('bare'), openBareWindow('bare again')];
const terminals = [await openTile('pages'), await openTile('strict')];
for (const contender of contenders) await site.arrived(contender);

for (const distance of distances) report(distance, await loadInTurn(distance));
for (const window of windows) window.kill('SIGKILL');
for (const terminal of terminals) await terminal.close();
site.close();
rmSync(folder, { recursive: true, force: true });

function openBareWindow(contender: Contender): ChildProcess {
  return spawn(
    readRuntime().executable,
    [
      ...sandboxArguments(),
      `--user-data-dir=${join(folder, contender.replace(' ', '-'))}`,
      '--host-resolver-rules=MAP caf.test 127.0.0.1',
      join(import.meta.dirname, 'bare-window'),
      addressFor(contender),
    ],
    { env: electronEnvironment(), stdio: 'ignore' },
  );
}

async function openTile(containment: 'pages' | 'strict'): Promise<Borne> {
  const { folder: profile } = makeTestProfile({
    services: [{ id: 'caf', start: addressFor(containment), allow: ['caf.test'], containment }],
  });
  const borne = await startBorne({
    profile,
    arguments: ['--map-host', `caf.test=127.0.0.1:${site.port}`],
  });
  const screens = await borne.session();
  const visitor = visitorOf(screens, 'fr');
  await visitor.enter();
  await visitor.openTile('tile-caf');
  await site.arrived(containment);
  // A test's debugger is no part of what is measured.
  await screens.disconnect();
  return borne;
}

async function loadInTurn(distance: Distance): Promise<ReadonlyMap<Contender, readonly number[]>> {
  site.moveAway(distance);
  const times = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds[distance]; round += 1) {
    // Another one begins each round, so that what comes first or last is nobody's advantage.
    for (let place = 0; place < contenders.length; place += 1) {
      const contender = contenders[(round + place) % contenders.length] ?? 'bare';
      const took = await site.load(contender);
      if (round > 0) times.get(contender)?.push(took);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return times;
}

function report(distance: Distance, times: ReadonlyMap<Contender, readonly number[]>): void {
  const bare = median(times.get('bare') ?? []);
  console.log(
    `${rounds[distance] - 1} loads each of a page with 300 pictures, each ${distance} ms away; milliseconds to the end of load`,
  );
  for (const contender of contenders) {
    const own = [...(times.get(contender) ?? [])].sort((one, other) => one - other);
    const spread = `${own.at(0)?.toFixed(0)}–${own.at(-1)?.toFixed(0)}`;
    console.log(
      `  ${contender.padEnd(12)} median ${median(own).toFixed(1).padStart(7)}   spread ${spread.padStart(9)}   × ${(median(own) / bare).toFixed(3)}`,
    );
  }
  const noise = Math.abs(median(times.get('bare again') ?? []) / bare - 1);
  console.log(
    `Aim: at most × 1.03, or what two bare windows differ by (× ${(1 + noise).toFixed(3)}), whichever is larger.`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
