/**
 * Runs the benchmarks, test/bench/NAME.bench.ts, one after the other under Node 24.
 * Usage: npm run bench -- [NAME…]      all of them without a name
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { handOver } from './prepare/hand-over.mjs';
import { nodeExecutable } from './prepare/node-24.mjs';
import { projectRoot } from './prepare/paths.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepareTools } from './prepare/tools.mjs';

const folder = join(projectRoot, 'test', 'bench');
const ending = '.bench.ts';

const stopListening = endOnSignals();
try {
  await prepareTools();
  stopListening();
  for (const name of chosenBenchmarks(process.argv.slice(2))) {
    console.log(`\n${name}`);
    const code = await handOver(nodeExecutable, [join(folder, `${name}${ending}`)], { cwd: projectRoot });
    if (code !== 0) process.exitCode = 1;
  }
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
