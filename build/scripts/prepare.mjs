/**
 * Prepares a fresh machine: packages, Node 24, an Electron, its SQLite binding, Linux libraries.
 * Usage: node build/scripts/prepare.mjs [--official]
 * `--official` tries to download the official Electron again where an earlier run had to fall back.
 */
import { pathToFileURL } from 'node:url';
import { hasDisplay, requireDisplayPrograms, virtualDisplayIsPossible } from './prepare/display-programs.mjs';
import { prepareElectron } from './prepare/electron.mjs';
import { withLock } from './prepare/lock.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure } from './prepare/stop.mjs';
import { prepareTools } from './prepare/tools.mjs';
import { describeRuntime } from './runtime.mjs';

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
