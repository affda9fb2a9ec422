/**
 * Plays many short sessions in a row and looks whether the terminal stays as it is.
 * Usage: npm run -s soak -- [--sessions 1000] [--leaky] [--output FILE]
 *   --leaky   the warden leaks on purpose: it must turn red
 *   --output  where the result is written as JSON, with a picture beside it; test/output/soak.json unless told
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
    console.log('SKIPPED: sessions are played on a virtual screen, which needs Linux with Xvfb.');
  } else {
    await prepare({ purpose: 'test' });
    await buildApp();
    stopListening();
    const suite = join(projectRoot, 'test', 'soak', 'run.ts');
    process.exitCode = await handOver(nodeExecutable, [suite, ...process.argv.slice(2)]);
  }
} catch (error) {
  reportFailure(error);
}
