/**
 * Leaves a mark by every mechanism a visitor has, ends the session, and looks for the marks everywhere.
 * Usage: npm run -s wipe-audit -- [--quick] [--weakened] [--output FILE]
 *   --quick     one ending of a session
 *   --weakened  the same where nothing is wiped, and where somebody keeps a little: it must turn red
 *   --output    where the result is written as JSON; test/output/wipe-audit.json unless told
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
    console.log('SKIPPED: the wipe is audited on a virtual screen, which needs Linux with Xvfb.');
  } else if (process.getuid?.() !== 0) {
    console.log('SKIPPED: the wipe is audited in the memory of processes, which only root may read.');
  } else {
    await prepare({ purpose: 'test' });
    await buildApp();
    stopListening();
    const suite = join(projectRoot, 'test', 'wipe-audit', 'run.ts');
    process.exitCode = await handOver(nodeExecutable, [suite, ...process.argv.slice(2)]);
  }
} catch (error) {
  reportFailure(error);
}
