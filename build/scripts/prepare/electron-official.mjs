import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { nodeExecutable } from './node-24.mjs';
import { installed } from './paths.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';

/** How long a server that would send the download may take to answer at all. */
const answerSeconds = 10;
/** How long 120 MB may take: 1 Mbit/s is the slowest line worth waiting for. */
const downloadSeconds = 1200;

/**
 * The runtime that the npm package `electron` downloads by itself, checked by it against the checksums it
 * ships. A network that lets nothing through answers quickly or not at all; both end in a reason within
 * seconds, so that a fallback can take over.
 *
 * @param {string} version
 * @returns {Promise<{ kind: 'installed' } | { kind: 'unreachable', reason: string }>}
 */
export async function installOfficial(version) {
  if (isInstalled(version)) return { kind: 'installed' };
  /** @type {string | undefined} */
  let reason;
  await step(`Looking for Electron ${version}`, async () => {
    reason = (await whyUnreachable(version)) || (await download());
  });
  return reason === undefined ? { kind: 'installed' } : { kind: 'unreachable', reason };
}

export const officialExecutable = () => installed('electron', 'dist', platformExecutable());

/** Where the executable is inside Electron's folder, by platform (as in the package's own install.js). */
export function platformExecutable() {
  switch (process.platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/**
 * @param {string} version
 */
function isInstalled(version) {
  const versionFile = installed('electron', 'dist', 'version');
  return (
    existsSync(officialExecutable()) &&
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version
  );
}

/**
 * Asks for the file's header before the download: `electron`'s own installer has no time limit, and one for
 * the whole download would be far too long to find out that a firewall swallows everything.
 *
 * @param {string} version
 * @returns {Promise<string | undefined>}
 */
async function whyUnreachable(version) {
  const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (downloadIsCached(archive)) return undefined;
  const mirror = process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror'];
  // Mirrors lay their folders out in several ways: only the host is asked.
  const address = mirror || `https://github.com/electron/electron/releases/download/v${version}/${archive}`;
  const outcome = await runProgram(nodeExecutable, ['--input-type=module', '--eval', askForHeader, address], {
    env: downloadEnvironment(),
    log: 'electron-official',
    timeoutSeconds: answerSeconds + 5,
  });
  if (outcome.kind === 'succeeded') return undefined;
  const said = outcome.kind === 'failed' ? outcome.output.trim().split('\n').pop() : 'no answer';
  return `${new URL(address).host}: ${said}`;
}

const askForHeader = `
const address = process.argv[1];
try {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(${answerSeconds * 1000}) });
  if (answer.status >= 400 && answer.status !== 405) {
    console.log('answered ' + answer.status);
    process.exit(1);
  }
  process.exit(0);
} catch (error) {
  console.log(error.name === 'TimeoutError' ? 'no answer in ${answerSeconds} s' : error.cause?.code ?? error.cause?.message ?? error.message);
  process.exit(1);
}`;

/**
 * @returns {Promise<string | undefined>} why it failed
 */
async function download() {
  const outcome = await runProgram(nodeExecutable, [installed('electron', 'install.js')], {
    env: downloadEnvironment(),
    log: 'electron-official',
    timeoutSeconds: downloadSeconds,
  });
  if (outcome.kind === 'succeeded') return undefined;
  return outcome.kind === 'timedOut' ? 'not finished in 20 minutes' : 'see .cache/logs/electron-official.log';
}

/** Electron's downloader uses Node's `fetch`, which heeds HTTPS_PROXY only when told to. */
const downloadEnvironment = () => ({ ...process.env, NODE_USE_ENV_PROXY: '1' });

/**
 * Whether Electron's downloader has the archive from an earlier download: one folder per address in its cache.
 *
 * @param {string} archive
 */
function downloadIsCached(archive) {
  const folder = process.env['electron_config_cache'] || defaultDownloadCache();
  return (
    existsSync(folder) &&
    readdirSync(folder).some((entry) => entry === archive || existsSync(join(folder, entry, archive)))
  );
}

function defaultDownloadCache() {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'electron');
    case 'win32':
      return join(process.env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'electron', 'Cache');
    default:
      return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'electron');
  }
}
