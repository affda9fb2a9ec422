import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';

/**
 * A package that is fetched from the npm registry and never installed: the integrity value written down with it says
 * that it is the file it was.
 *
 * @typedef {{ package: string, version: string, integrity: string }} NpmArchive
 */

/**
 * Fetches it into a folder of its own, which is emptied first unless the archive is there.
 *
 * @param {NpmArchive} wanted
 * @param {string} folder
 * @param {string} log the name of a log in .cache/logs
 * @returns {Promise<{ kind: 'fetched', archive: string } | { kind: 'notFetched' } | { kind: 'another' }>} `another`: not the file it was
 */
export async function fetchNpmArchive(wanted, folder, log) {
  const name = wanted.package.replace('@', '').replace('/', '-');
  const archive = join(folder, `${name}-${wanted.version}.tgz`);
  if (existsSync(archive) && (await integrityOf(archive)) === wanted.integrity) {
    return { kind: 'fetched', archive };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const outcome = await runNpm(['pack', `${wanted.package}@${wanted.version}`], {
    cwd: folder,
    log,
    timeoutSeconds: 1800,
  });
  if (outcome.kind !== 'succeeded' || !existsSync(archive)) return { kind: 'notFetched' };
  if ((await integrityOf(archive)) === wanted.integrity) return { kind: 'fetched', archive };
  rmSync(archive);
  return { kind: 'another' };
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
