/**
 * Opens Borne on a fresh machine: prepares what is missing, builds, runs Electron with the given arguments.
 * Usage: npm start -- [--profile NAME] [--kiosk] [--data-dir DIR] …     npm run demo
 * Where there is no display (Linux), and with --demo anywhere, it plays a whole public session by itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { hasDisplay } from './prepare/display-programs.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { nodeExecutable } from './prepare/node-24.mjs';
import { projectRoot } from './prepare/paths.mjs';
import { note } from './prepare/progress.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepare } from './prepare.mjs';
import { describeRuntime, electronArguments, electronEnvironment } from './runtime.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

const stopListening = endOnSignals();
try {
  const appArguments = process.argv.slice(2).filter((argument) => argument !== '--demo');
  const isDemo = process.argv.includes('--demo') || !hasDisplay();
  const runtime = await prepare({ purpose: isDemo ? 'demo' : 'start' });
  note(`Running on ${describeRuntime(runtime)}`);
  await buildApp();
  stopListening();
  process.exitCode = isDemo
    ? await playDemo(appArguments)
    : await openWindow(runtime.executable, appArguments);
} catch (error) {
  reportFailure(error);
}

/**
 * @param {string} executable
 * @param {readonly string[]} appArguments
 */
function openWindow(executable, appArguments) {
  return handOver(executable, electronArguments(appArguments), { env: electronEnvironment() });
}

/**
 * @param {readonly string[]} demoArguments
 */
async function playDemo(demoArguments) {
  const script = join(projectRoot, 'build', 'scripts', 'demo.ts');
  if (!existsSync(script))
    throw new Stop('There is no build/scripts/demo.ts yet: start on a computer with a screen.');
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  if (screen !== undefined)
    note(`No display here: playing a session by itself on a virtual one (${screen.display})`);
  try {
    const env = screen === undefined ? process.env : { ...process.env, DISPLAY: screen.display };
    return await handOver(nodeExecutable, [script, ...demoArguments], { env });
  } finally {
    screen?.stop();
  }
}
