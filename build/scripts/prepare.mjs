/**
 * Prepares a fresh machine: packages, Node 24, an Electron, its SQLite binding, Linux libraries.
 * Usage: node build/scripts/prepare.mjs [--official]
 * `--official` tries to download the official Electron again where an earlier run had to fall back.
 */
import { pathToFileURL } from 'node:url';
import { lackingChromium } from './prepare/chromium.mjs';
import { lackingCups } from './prepare/cups.mjs';
import { hasDisplay, lackingDisplayPrograms, virtualDisplayIsPossible } from './prepare/display-programs.mjs';
import { prepareElectron } from './prepare/electron.mjs';
import { withLock } from './prepare/lock.mjs';
import { fetchNodeForWindows } from './prepare/node-for-windows.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure } from './prepare/stop.mjs';
import { prepareTools } from './prepare/tools.mjs';
import { lackingWine } from './prepare/wine.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * What Electron is wanted for: `pack` opens no window, `start` opens one where the person sits; `demo` and
 * `test` may use a virtual display, and `test` presses keys on it.
 *
 * @typedef {'pack' | 'start' | 'demo' | 'test'} Purpose
 */

/**
 * Prepares what running or packing the app needs.
 *
 * @param {object} options
 * @param {Purpose} options.purpose
 * @param {boolean} [options.tryOfficialAgain]
 * @param {boolean} [options.withTestPrograms] also what some suites want besides: a plain Chromium, CUPS and wine, where they can be had
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 * @throws {import('./prepare/stop.mjs').Stop} one sentence that says what to do
 */
export async function prepare({ purpose, tryOfficialAgain = false, withTestPrograms = false }) {
  await prepareTools();
  return withLock(async () => {
    const alsoLacking = [
      ...lackingForDisplay(purpose),
      ...(withTestPrograms ? [...lackingChromium(), ...lackingCups(), ...lackingWine()] : []),
    ];
    const runtime = await prepareElectron({ tryOfficialAgain, alsoLacking });
    if (withTestPrograms) await fetchNodeForWindows();
    return runtime;
  });
}

/**
 * @param {Purpose} purpose
 */
function lackingForDisplay(purpose) {
  if (process.platform !== 'linux' || purpose === 'pack') return [];
  // Nobody must install a virtual display on a computer with a screen: it can show the tests on that.
  const onVirtualDisplay = !hasDisplay() || (purpose === 'test' && virtualDisplayIsPossible());
  return onVirtualDisplay ? lackingDisplayPrograms({ withKeys: purpose === 'test' }) : [];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  try {
    const tryOfficialAgain = process.argv.includes('--official');
    const runtime = await prepare({ purpose: 'test', tryOfficialAgain, withTestPrograms: true });
    console.log(`Prepared: ${describeRuntime(runtime)}`);
  } catch (error) {
    reportFailure(error);
  }
}
