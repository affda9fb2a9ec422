/**
 * Kills a session, the warden, both or a spare session at moments of chance, and looks what is left.
 * Usage: npm run -s kills -- [--count 200] [--seed N] [--weakened] [--output FILE]
 *   --count     kills
 *   --seed      the same kills again, as far as moments can be the same
 *   --weakened  somebody undoes the wipe a little: it must turn red
 *   --output    where the result is written as JSON; test/output/kills.json unless told
 */
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { virtualDisplayIsPossible } from './prepare/display-programs.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { nodeExecutable } from './prepare/node-24.mjs';
import { projectRoot } from './prepare/paths.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure } from './prepare/stop.mjs';
import { prepare } from './prepare.mjs';

const stopListening = endOnSignals();
try {
  if (!virtualDisplayIsPossible()) {
    console.log('SKIPPED: sessions are killed on a virtual screen, which needs Linux with Xvfb.');
  } else if (process.getuid?.() !== 0) {
    console.log('SKIPPED: the control looks into the memory of processes, which only root may read.');
  } else {
    await prepare({ purpose: 'test' });
    await buildApp();
    stopListening();
    const suite = join(projectRoot, 'test', 'kills', 'run.ts');
    process.exitCode = await handOver(nodeExecutable, [suite, ...process.argv.slice(2)]);
  }
} catch (error) {
  reportFailure(error);
}
