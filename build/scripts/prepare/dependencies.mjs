import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmOnNewNode } from './new-npm.mjs';
import { installed, projectRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

/** Installs the packages that package-lock.json names, when one of them is missing or of another version. */
export async function installDependencies() {
  if (dependenciesAreCurrent()) return;
  const runNpm = await npmOnNewNode();
  await step('Installing the npm packages', async () => {
    const outcome = await runNpm(['ci', '--no-audit', '--no-fund'], {
      cwd: projectRoot,
      log: 'npm-ci',
      timeoutSeconds: 1200,
    });
    if (outcome.kind === 'succeeded') return;
    throw new Stop(
      outcome.kind === 'timedOut'
        ? 'npm did not finish in 20 minutes: check the network, then run the command again.'
        : 'npm could not install the packages: check the network and the free disk space, then run the command again (what npm said is in .cache/logs/npm-ci.log).',
    );
  });
}

/**
 * Compares the lock file with the list npm writes into node_modules as its last act, so that neither an
 * interrupted installation nor a lock file that moved on passes for a finished one, and one done by hand is
 * not done twice.
 *
 * @returns {boolean}
 */
export function dependenciesAreCurrent() {
  const installedList = installed('.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(join(projectRoot, 'package-lock.json'));
  const present = readPackages(installedList);
  return Object.entries(wanted).every(
    // The entry without a path is the project itself.
    ([path, entry]) => path === '' || !isNeededHere(entry) || present[path]?.version === entry.version,
  );
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * Of the optional packages, those made for this platform are needed: they are the native halves of others.
 *
 * @param {LockedPackage} entry
 */
function isNeededHere({ optional, devOptional, os, cpu, libc }) {
  if (optional !== true && devOptional !== true) return true;
  if (os === undefined && cpu === undefined) return false;
  const systemFits = os === undefined || os.includes(process.platform);
  const processorFits = cpu === undefined || cpu.includes(process.arch);
  const libraryFits =
    libc === undefined || libc.includes(existsSync('/etc/alpine-release') ? 'musl' : 'glibc');
  return systemFits && processorFits && libraryFits;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
