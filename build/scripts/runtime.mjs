import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from './prepare/paths.mjs';

/**
 * Which Electron runs here.
 *
 * - `official`: the pinned version, as downloaded by the npm package `electron`.
 * - `override`: the one in the folder that ELECTRON_OVERRIDE_DIST_PATH names.
 * - `fallback`: an older one taken from the npm registry where the official one cannot be downloaded; for
 *   development and tests only, never packaged.
 *
 * @typedef {object} Runtime
 * @property {'official' | 'override' | 'fallback'} kind
 * @property {string} version Electron's, as in `45.4.1`
 * @property {string} wanted the version that package-lock.json pins
 * @property {string} distribution the folder that holds the executable
 * @property {string} executable
 * @property {string} [sqliteBinding] for runtimes that cannot load better-sqlite3's own binary
 */

export const runtimeFile = join(cacheFolder, 'runtime.json');

/**
 * What the last preparation found.
 *
 * @returns {Runtime}
 * @throws when nothing was prepared yet
 */
export function readRuntime() {
  if (!existsSync(runtimeFile)) {
    throw new Error('Electron is not prepared yet: run "node build/scripts/prepare.mjs".');
  }
  return JSON.parse(readFileSync(runtimeFile, 'utf8'));
}

/**
 * One line for the console.
 *
 * @param {Runtime} runtime
 */
export function describeRuntime(runtime) {
  switch (runtime.kind) {
    case 'official':
      return `Electron ${runtime.version} (official)`;
    case 'override':
      return `Electron ${runtime.version} (from ELECTRON_OVERRIDE_DIST_PATH: ${runtime.distribution})`;
    default:
      return `Electron ${runtime.version} (fallback from npm, for development and tests only; the official ${runtime.wanted} could not be downloaded)`;
  }
}

/**
 * The command line that opens the unpackaged app: `spawn(readRuntime().executable, electronArguments([...]))`,
 * or Playwright's `_electron.launch({ executablePath: readRuntime().executable, args: electronArguments([...]) })`.
 *
 * @param {readonly string[]} [appArguments]
 * @returns {string[]}
 */
export function electronArguments(appArguments = []) {
  return [...sandboxArguments(), projectRoot, ...appArguments];
}

/**
 * The environment for the unpackaged app: the given one, and where its SQLite binding is.
 *
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {Record<string, string>}
 */
export function electronEnvironment(base = process.env) {
  /** @type {Record<string, string>} */
  const environment = {};
  for (const [name, value] of Object.entries(base)) if (value !== undefined) environment[name] = value;
  // Set by editors that are Electron programs themselves; it would make ours a bare Node.
  delete environment['ELECTRON_RUN_AS_NODE'];
  const { sqliteBinding } = readRuntime();
  if (sqliteBinding !== undefined) environment['BORNE_SQLITE_BINDING'] = sqliteBinding;
  return environment;
}

/**
 * `--no-sandbox` where Chromium's sandbox cannot work: it refuses root, and it needs unprivileged user
 * namespaces, which some distributions (Ubuntu since 23.10) keep from programs they did not install.
 * Development and tests only: a packaged Borne never gets this switch.
 *
 * @returns {string[]}
 */
export function sandboxArguments() {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid !== undefined && process.getuid() === 0;
  return isRoot || userNamespacesAreRefused() ? ['--no-sandbox'] : [];
}

function userNamespacesAreRefused() {
  return (
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('user/max_user_namespaces') === '0'
  );
}

/**
 * @param {string} name
 */
function kernelSetting(name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}
