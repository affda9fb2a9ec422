/**
 * Prepares a fresh machine: packages, Node 24, an Electron, its SQLite binding, Linux libraries.
 * Usage: node build/scripts/prepare.mjs [--official]
 * `--official` tries to download the official Electron again where an earlier run had to fall back.
 */
import { pathToFileURL } from 'node:url';
import { installDependencies } from './prepare/dependencies.mjs';
import { hasDisplay, requireDisplayPrograms, virtualDisplayIsPossible } from './prepare/display-programs.mjs';
import { prepareElectron } from './prepare/electron.mjs';
import { requireLibraries } from './prepare/linux-libraries.mjs';
import { withLock } from './prepare/lock.mjs';
import { fetchNode } from './prepare/node-24.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure } from './prepare/stop.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * What the project's own tools need: the packages and Node 24. Nothing is printed when nothing is missing.
 */
export async function prepareTools() {
  checkNodeVersion();
  await withLock(async () => {
    await installDependencies();
    await fetchNode();
  });
}

/**
 * What opening the app needs.
 *
 * @param {{ purpose: 'start' | 'demo' | 'test', tryOfficialAgain?: boolean }} options `start` shows windows on
 *   the display there is; the others can have a virtual one
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 * @throws {import('./prepare/stop.mjs').Stop} one sentence that says what to do
 */
export async function prepare({ purpose, tryOfficialAgain = false }) {
  await prepareTools();
  return withLock(async () => {
    const runtime = await prepareElectron({ tryOfficialAgain });
    await requireLibraries(runtime.executable);
    if (process.platform === 'linux' && (purpose === 'test' || !hasDisplay())) {
      // A computer with a screen can run the tests on it: nobody must install a virtual one there.
      if (!hasDisplay() || virtualDisplayIsPossible())
        await requireDisplayPrograms({ withKeys: purpose === 'test' });
    }
    return runtime;
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  try {
    const runtime = await prepare({ purpose: 'test', tryOfficialAgain: process.argv.includes('--official') });
    console.log(`Prepared: ${describeRuntime(runtime)}`);
  } catch (error) {
    reportFailure(error);
  }
}
