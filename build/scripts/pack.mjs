/**
 * Packs the app.
 * Usage: npm run pack:dir                 into test/output/packed, with whatever Electron is prepared: for tests
 *        npm run dist -- [--win|--linux]  installers into build/out/installers, with the official Electron only
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp, fingerprintOf, inputsOfBuild } from './build.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { nodeExecutable } from './prepare/node-24.mjs';
import { installed, projectRoot } from './prepare/paths.mjs';
import { step } from './prepare/progress.mjs';
import { runProgram } from './prepare/run-program.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepare } from './prepare.mjs';
import { readRuntime } from './runtime.mjs';

const packedFolder = join(projectRoot, 'test', 'output', 'packed');
const stampFile = join(packedFolder, '.packed-from');
const builder = installed('electron-builder', 'cli.js');

/** Everything a packed app is made of, besides the runtime. */
const inputs = [
  ...inputsOfBuild,
  'kiosk-profiles',
  'electron-builder.yml',
  'build/icons',
  'build/scripts/pack.mjs',
];

/**
 * Packs the app for tests, unless nothing changed since the last time. The result has the fuses of the real
 * thing. With the fallback Electron it is good for tests alone: it stays under test/output, and carries the
 * SQLite binding compiled for that Electron.
 *
 * @returns {Promise<string>} the packed executable
 */
export async function packForTests() {
  if (process.platform !== 'linux') throw new Stop('The app is packed for tests on Linux only.');
  const runtime = readRuntime();
  const folder = join(packedFolder, 'linux-unpacked');
  const executable = join(folder, 'borne');
  await buildApp();
  const stamp = createHash('sha256')
    .update(fingerprintOf(inputs))
    .update(JSON.stringify(runtime))
    .digest('hex');
  if (existsSync(executable) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return executable;
  await step('Packing', async () => {
    rmSync(packedFolder, { recursive: true, force: true });
    const outcome = await runProgram(
      nodeExecutable,
      [
        builder,
        '--linux',
        'dir',
        '--publish',
        'never',
        `--config.directories.output=${packedFolder}`,
        `--config.electronDist=${runtime.distribution}`,
        `--config.electronVersion=${runtime.version}`,
      ],
      { cwd: projectRoot, log: 'pack', timeoutSeconds: 600 },
    );
    if (outcome.kind !== 'succeeded')
      throw new Stop('The app could not be packed: see .cache/logs/pack.log.');
    // electron-builder leaves it in a runtime that it did not unpack itself.
    rmSync(join(folder, 'resources', 'default_app.asar'), { force: true });
    if (runtime.sqliteBinding !== undefined) copyFileSync(runtime.sqliteBinding, packedBinding(folder));
    writeFileSync(stampFile, stamp);
  });
  return executable;
}

/**
 * @param {string} folder
 */
function packedBinding(folder) {
  const unpacked = join(folder, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3');
  return join(unpacked, 'prebuilds', `${process.platform}-${process.arch}.node`);
}

/**
 * @param {readonly string[]} builderArguments
 */
async function makeInstallers(builderArguments) {
  const runtime = await prepare({ purpose: 'pack' });
  if (runtime.kind !== 'official') {
    throw new Stop(
      `Installers are made with the official Electron ${runtime.wanted} only, and this computer has ${runtime.version} (${runtime.kind}): run "npm run setup -- --official" where it can be downloaded.`,
    );
  }
  await buildApp({ force: true });
  return handOver(nodeExecutable, [builder, '--publish', 'never', ...builderArguments], { cwd: projectRoot });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const stopListening = endOnSignals();
  try {
    const [mode, ...rest] = process.argv.slice(2);
    if (mode === '--installer') {
      stopListening();
      process.exitCode = await makeInstallers(rest);
    } else {
      await prepare({ purpose: 'pack' });
      console.log(await packForTests());
    }
  } catch (error) {
    reportFailure(error);
  }
}
