/**
 * Tries every known way out of the kiosk on the real shell, on virtual screens with real keys and clicks.
 * Usage: npm run -s escape -- [--only V29,V31] [--quick] [--control] [--output FILE]
 *   --only     these vectors only
 *   --quick    the telling half
 *   --control  the same attempts on an Electron without guards, which must not hold
 *   --output   where the result is written as JSON; test/output/escape.json unless told
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
  if (virtualDisplayIsPossible()) {
    await prepare({ purpose: 'test' });
    await buildApp();
    stopListening();
    const suite = join(projectRoot, 'test', 'escape', 'run.ts');
    process.exitCode = await handOver(nodeExecutable, [suite, ...process.argv.slice(2)]);
  } else {
    console.log('SKIPPED: the ways out are tried on virtual screens, which need Linux with Xvfb.');
  }
} catch (error) {
  reportFailure(error);
}
