/**
 * Plays many short sessions in a row and looks whether the terminal stays as it is.
 * Usage: npm run -s soak -- [--sessions 1000] [--leaky] [--output FILE]
 * Exit code 0 when every wipe was verified and nothing rises, 1 when not, 2 when the run proves nothing or was not
 * understood. A picture of the curves is written beside the result.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../build/scripts/prepare/paths.mjs';
import { endOnSignals } from '../../build/scripts/prepare/signals.mjs';
import { describeRuntime, readRuntime } from '../../build/scripts/runtime.mjs';
import { openScreen } from '../e2e/support/screen.ts';
import { makeTestProfile } from '../e2e/support/test-profile.ts';
import { startTestSites } from '../fixtures/sites/test-sites.ts';
import { makePlainTerminal } from '../kills/drive/plain-terminal.ts';
import { readJournal } from '../kills/journal-copy.ts';
import { leakSignal, writeLeakyProgram } from './leaky-program.ts';
import { type Sample, takeSample } from './measure.ts';
import { pictureOf } from './picture.ts';
import { endingOf, idleMinutes, playSession, soakService, storingRoute } from './play-session.ts';
import { readRequest, type SoakRequest } from './request.ts';
import {
  type Ending,
  fewestForMemory,
  isLeakFoundOut,
  judge,
  lineOf,
  type PlayedSession,
  sessionsOf,
} from './verdict.ts';

endOnSignals();
const request = understand();
process.exitCode = request === null ? 2 : await run(request);
// A terminal that would not end must not keep the result from whoever waits for it.
process.exit();

function understand(): SoakRequest | null {
  try {
    return readRequest(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function run({ sessions: count, leaky, output }: SoakRequest): Promise<number> {
  console.log(`${describeRuntime(readRuntime())}, ${count} sessions`);
  const played = await soak(count, leaky);
  const { sessions, seconds, stopped } = played;
  const verdict = judge(sessions);
  // The test of the test, in the same breath: as few as show it.
  const proof = leaky || stopped !== null ? null : await soak(20, true);
  const title = `${sessions.length} sessions in ${seconds} s, ${describeRuntime(readRuntime()).split(' (')[0]}`;
  save(
    output,
    { sessions: sessions.length, seconds, leaky, stopped, ...verdict, played: sessions },
    title,
    sessions,
  );
  console.log('');
  for (const curve of verdict.curves) console.log(lineOf(curve));
  for (const fault of verdict.faults) console.log(`FAULT ${fault}`);
  if (sessions.length < fewestForMemory)
    console.log(`Memory is told, not judged: that takes ${fewestForMemory} sessions.`);
  const verified = sessions.filter(({ wipe }) => wipe === 'verified').length;
  const each = (seconds / Math.max(1, sessions.length)).toFixed(2);
  console.log(`\n${sessions.length} sessions, ${verified} wipes verified; ${seconds} s, ${each} s a session`);
  if (stopped !== null) {
    console.log(`FAILED: ${stopped}`);
    return 1;
  }
  if (proof !== null && !isLeakFoundOut(proof.sessions)) {
    console.log(`VOID: a warden that leaks was not found out (${proof.stopped ?? 'its curves are flat'}).`);
    return 2;
  }
  return verdict.isGreen ? 0 : 1;
}

interface Soaked {
  readonly sessions: readonly PlayedSession[];
  readonly seconds: number;
  /** Why it did not come to its end, else null. */
  readonly stopped: string | null;
}

async function soak(count: number, leaky: boolean): Promise<Soaked> {
  const begin = performance.now();
  const samples: { readonly ending: Ending; readonly sample: Sample }[] = [];
  const screen = await openScreen({ width: 1280, height: 800 });
  const sites = await startTestSites({ routes: [storingRoute] });
  const { tile, host, path } = soakService;
  const { folder: profile } = makeTestProfile({
    session: { idleMinutes, warningSeconds: 60 },
    services: [{ id: 'soak', title: tile, start: sites.address(host, path), allow: [host] }],
  });
  const program = leaky ? writeLeakyProgram() : null;
  const terminal = await makePlainTerminal({
    display: screen.display,
    profile,
    mapHosts: sites.mapHosts,
    ...(program === null ? {} : { program }),
  });
  let stopped: string | null = null;
  try {
    terminal.start();
    let visitor = await terminal.visitor();
    while (samples.length < count) {
      const ending = endingOf(samples.length + 1);
      await playSession(terminal, visitor, ending);
      if (leaky) process.kill(terminal.wardenPid(), leakSignal);
      visitor = await terminal.visitor();
      samples.push({ ending, sample: takeSample(terminal) });
      // Every request of every session would be kept.
      sites.forgetRequests();
      if (samples.length % 50 === 0) console.log(progressOf(samples, begin));
    }
  } catch (error) {
    stopped = `session ${samples.length + 1}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { rows } = readJournal(terminal.dataDirectory);
  await terminal.remove();
  if (program !== null) rmSync(program, { recursive: true, force: true });
  screen.close();
  await sites.close();
  return {
    sessions: sessionsOf(samples, rows),
    seconds: Math.round((performance.now() - begin) / 1000),
    stopped,
  };
}

function progressOf(samples: readonly { readonly sample: Sample }[], begin: number): string {
  const { wardenMemory = 0, helperMemory = 0, descriptors = 0 } = samples.at(-1)?.sample ?? {};
  const seconds = Math.round((performance.now() - begin) / 1000);
  return `${samples.length} sessions, ${seconds} s: warden ${wardenMemory} KiB, helpers ${helperMemory} KiB, ${descriptors} descriptors`;
}

function save(
  output: string | null,
  content: object,
  title: string,
  sessions: readonly PlayedSession[],
): void {
  const file = output === null ? join(projectRoot, 'test', 'output', 'soak.json') : resolve(output);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ runtime: readRuntime().version, ...content }, null, 1)}\n`);
  writeFileSync(`${file.replace(/\.json$/, '')}.svg`, pictureOf(title, sessions));
}
