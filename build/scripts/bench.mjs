/**
 * Runs the benchmarks, test/bench/NAME.bench.ts, one after the other under Node 24.
 * Usage: npm run bench -- [NAME…]      all of them without a name
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { virtualDisplayIsPossible } from './prepare/display-programs.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { nodeExecutable } from './prepare/node-24.mjs';
import { projectRoot } from './prepare/paths.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepareTools } from './prepare/tools.mjs';
import { prepare } from './prepare.mjs';
import { describeRuntime } from './runtime.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

const folder = join(projectRoot, 'test', 'bench');
const ending = '.bench.ts';

const stopListening = endOnSignals();
try {
  await prepareTools();
  const chosen = chosenBenchmarks(process.argv.slice(2));
  // Some of them open windows, and nobody wants those on their screen.
  const runtime = await prepare({ purpose: 'test' });
  console.log(`Measuring on ${describeRuntime(runtime)}`);
  const screen = virtualDisplayIsPossible() ? await startVirtualDisplay() : undefined;
  stopListening();
  for (const name of chosen) {
    console.log(`\n${name}`);
    const code = await handOver(nodeExecutable, [join(folder, `${name}${ending}`)], {
      cwd: projectRoot,
      env: screen === undefined ? process.env : { ...process.env, DISPLAY: screen.display },
    });
    if (code !== 0) process.exitCode = 1;
  }
  screen?.stop();
} catch (error) {
  reportFailure(error);
}

/**
 * @param {readonly string[]} wanted
 * @returns {readonly string[]}
 */
function chosenBenchmarks(wanted) {
  const present = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
    : [];
  const unknown = wanted.filter((name) => !present.includes(name));
  if (unknown.length > 0 || present.length === 0) {
    throw new Stop(
      `There is no benchmark "${unknown.join(', ')}"; there is: ${present.join(', ') || 'none'}.`,
    );
  }
  return wanted.length > 0 ? wanted : present;
}
