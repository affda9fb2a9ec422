import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { installed, projectRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

/** Installs the packages that package-lock.json names, when one of them is missing or of another version. */
export async function installDependencies() {
  if (dependenciesAreCurrent()) return;
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
  return Object.entries(wanted).every(([path, entry]) => {
    // The project itself, and packages for other platforms, are not in npm's list.
    if (path === '' || entry.optional === true || entry.devOptional === true) return true;
    const found = present[path];
    return found !== undefined && found.version === entry.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
