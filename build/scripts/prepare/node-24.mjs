import { existsSync } from 'node:fs';
import { installed } from './paths.mjs';
import { step } from './progress.mjs';
import { outerEnvironment, runProgram } from './run-program.mjs';
import { Stop } from './stop.mjs';

/** The project's own Node, whatever Node the machine has. */
export const nodeExecutable = installed('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Fetches the binary of the package `node`. npm would do it by the package's install script, but those are
 * switched off (.npmrc): an npm before 11 would also run better-sqlite3's and try to compile it.
 */
export async function fetchNode() {
  if (existsSync(nodeExecutable)) return;
  await step('Fetching Node 24', async () => {
    // Under npm this process may itself run on the Node that a new installation has just deleted.
    const node = existsSync(process.execPath) ? process.execPath : 'node';
    const outcome = await runProgram(node, ['installArchSpecificPackage.js'], {
      cwd: installed('node'),
      env: outerEnvironment(),
      log: 'node-24',
      timeoutSeconds: 600,
    });
    const check =
      outcome.kind === 'succeeded'
        ? await runProgram(nodeExecutable, ['--version'], { timeoutSeconds: 30 })
        : outcome;
    if (check.kind === 'succeeded') return;
    throw new Stop(
      'Node 24 could not be fetched from the npm registry: check the network, then run the command again (details in .cache/logs/node-24.log).',
    );
  });
}
