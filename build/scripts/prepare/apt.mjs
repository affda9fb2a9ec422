import { existsSync } from 'node:fs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { Stop } from './stop.mjs';

/**
 * A Debian package by the names it has had, newest first: Debian 13 and Ubuntu 24.04 renamed the libraries
 * whose time stamps grew to 64 bits.
 *
 * @typedef {readonly [string, ...string[]]} PackageNames
 */

let listIsFresh = false;

/**
 * Installs Debian packages when this process may, else stops with the command that does.
 *
 * @param {readonly PackageNames[]} wanted
 * @param {string} reason what this computer lacks, as in `the compiler g++`
 */
export async function installPackages(wanted, reason) {
  if (!existsSync('/usr/bin/apt-get')) {
    const names = wanted.map((known) => known.at(-1)).join(', ');
    throw new Stop(
      `This computer lacks ${reason}: install them with your distribution’s package manager (Debian calls the packages ${names}), then run the command again.`,
    );
  }
  const isRoot = process.getuid !== undefined && process.getuid() === 0;
  if (!isRoot) {
    const names = await presentNames(wanted);
    throw new Stop(
      `This computer lacks ${reason}: run "sudo apt-get update && sudo apt-get install -y ${names.join(' ')}", then run the command again.`,
    );
  }
  if (!listIsFresh) await step('Updating the list of Debian packages', () => apt(['update'], reason));
  listIsFresh = true;
  const names = await presentNames(wanted);
  await step(`Installing ${names.join(' ')}`, () =>
    apt(['install', '-y', '--no-install-recommends', ...names], reason),
  );
}

/**
 * @param {string[]} aptArguments
 * @param {string} reason
 */
async function apt(aptArguments, reason) {
  const outcome = await runProgram('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...aptArguments], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    log: `apt-${aptArguments[0]}`,
    timeoutSeconds: 1200,
  });
  if (outcome.kind === 'succeeded') return;
  throw new Stop(
    `This computer lacks ${reason} and "apt-get ${aptArguments.join(' ')}" failed: mend that (see .cache/logs/apt-${aptArguments[0]}.log), then run the command again.`,
  );
}

/**
 * Of each package the name that this release of the distribution uses.
 *
 * @param {readonly PackageNames[]} wanted
 * @returns {Promise<string[]>}
 */
async function presentNames(wanted) {
  return Promise.all(
    wanted.map(async (known) => {
      for (const name of known) {
        const outcome = await runProgram('apt-cache', ['show', '--no-all-versions', name], {
          timeoutSeconds: 60,
        });
        if (outcome.kind === 'succeeded' && /^Package: /m.test(outcome.output)) return name;
      }
      return known.at(-1) || known[0];
    }),
  );
}
