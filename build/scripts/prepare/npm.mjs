import { outerEnvironment, runProgram } from './run-program.mjs';
import { Stop } from './stop.mjs';

/** Old enough for Node 18's first release, new enough to read the lock file (version 3). */
const lowestMajor = 8;

const npmProgram = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** @typedef {{ cwd: string, log: string, timeoutSeconds: number }} NpmOptions */

/**
 * Runs the machine's npm, outside of any npm script that may have started this process.
 *
 * @param {string[]} npmArguments
 * @param {NpmOptions} options
 */
export async function runNpm(npmArguments, options) {
  await checkNpm();
  return runProgram(npmProgram, npmArguments, { ...options, env: outerEnvironment() });
}

async function checkNpm() {
  const outcome = await runProgram(npmProgram, ['--version'], {
    env: outerEnvironment(),
    timeoutSeconds: 30,
  });
  if (outcome.kind !== 'succeeded') {
    throw new Stop(
      'npm was not found: install it (on Debian: sudo apt-get install npm), then run the command again.',
    );
  }
  const version = outcome.output.trim().split('\n').pop() || '';
  if (Number(version.split('.')[0]) < lowestMajor) {
    throw new Stop(
      `Borne needs npm ${lowestMajor} or newer and this is ${version}: run "npm install --global npm@10", then run the command again.`,
    );
  }
}
