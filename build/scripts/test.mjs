/**
 * Runs every check of the project and counts the tests. The last line is `N passed, N failed`.
 * Usage: npm test -- [--only STEP,STEP] [--verbose] [FILE…]      npm run verify
 *   --all      the heavy suites too
 *   --only     these steps only
 *   --verbose  show everything the steps print (it is in test/output/logs in any case)
 *   FILE…      only tests whose file name contains one of these
 */

import { chromiumIsThere } from './prepare/chromium.mjs';
import { hasDisplay, virtualDisplayIsPossible } from './prepare/display-programs.mjs';
import { formatDuration, note } from './prepare/progress.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepare } from './prepare.mjs';
import { describeRuntime, electronEnvironment } from './runtime.mjs';
import { runStep, skipStep } from './test/run-step.mjs';
import { heavySteps, steps } from './test/steps.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

endOnSignals();
try {
  const request = readRequest(process.argv.slice(2));
  const runtime = await prepare({
    purpose: 'test',
    withTestPrograms: request.chosen.some((step) => step.wantsPrograms === true),
  });
  console.log(`Testing on ${describeRuntime(runtime)}`);
  const total = await runSteps(request);
  console.log(closingLine(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  reportFailure(error);
}

/** @typedef {import('./test/run-step.mjs').Count} Count */
/** @typedef {import('./test/steps.mjs').Step} Step */

/**
 * @typedef {object} Request
 * @property {readonly Step[]} chosen
 * @property {boolean} verbose
 * @property {readonly string[]} files
 */

/**
 * @param {readonly string[]} words
 * @returns {Request}
 */
function readRequest(words) {
  const all = [...steps, ...heavySteps];
  const onlyAt = words.indexOf('--only');
  const only = onlyAt < 0 ? undefined : (words[onlyAt + 1] || '').split(',');
  const unknown = (only || []).filter((name) => !all.some((step) => step.name === name));
  const files = words.filter(
    (word, index) => !word.startsWith('--') && !(onlyAt >= 0 && index === onlyAt + 1),
  );
  const strange = words.filter(
    (word) => word.startsWith('--') && !['--only', '--all', '--verbose'].includes(word),
  );
  if (unknown.length > 0 || strange.length > 0) {
    throw new Stop(
      `"${[...unknown, ...strange].join(', ')}" is not known here: the steps are ${all.map((step) => step.name).join(', ')}, the options --only, --all and --verbose.`,
    );
  }
  const chosen =
    only === undefined
      ? words.includes('--all')
        ? all
        : steps
      : all.filter(({ name }) => only.includes(name));
  return { chosen, verbose: words.includes('--verbose'), files };
}

/**
 * Runs them all, whatever fails on the way: the count is of everything.
 *
 * @param {Request} request
 * @returns {Promise<Count>}
 */
async function runSteps({ chosen, verbose, files }) {
  const screen = chosen.some((step) => step.needsDisplay) ? await openScreen() : undefined;
  const env = electronEnvironment(
    screen === undefined ? process.env : { ...process.env, ...screen.environment },
  );
  const total = { passed: 0, failed: 0, skipped: 0 };
  const start = performance.now();
  try {
    for (const step of chosen) {
      const count =
        step.needsChromium === true && !chromiumIsThere()
          ? skipStep(step, 'Chromium is missing: install the package chromium, or name one by BORNE_CHROMIUM')
          : await runStep(step, { env, verbose, files });
      total.passed += count.passed;
      total.failed += count.failed;
      total.skipped += count.skipped;
    }
  } finally {
    screen?.stop();
  }
  console.log(`All steps took ${formatDuration(performance.now() - start)}`);
  return total;
}

/**
 * A virtual display where possible, even on a desktop: the tests press keys and cover the whole screen.
 */
async function openScreen() {
  if (!virtualDisplayIsPossible()) {
    if (process.platform === 'linux' && hasDisplay()) {
      note('Install xvfb and openbox to keep the test windows off your screen');
    }
    return undefined;
  }
  const { display, stop } = await startVirtualDisplay();
  // Electron prefers Wayland where it finds one.
  return { environment: { DISPLAY: display, WAYLAND_DISPLAY: undefined }, stop };
}

/**
 * @param {Count} total
 */
function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
