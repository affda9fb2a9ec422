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

/**
 * Something that this computer lacks, as in `the C++ compiler g++`, and the packages that hold it.
 *
 * @typedef {{ what: string, packages: readonly PackageNames[] }} Lack
 */

/** Whether this process may install packages. */
export function mayInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid !== undefined && process.getuid() === 0;
}

/**
 * Installs what is lacking when this process may, else stops with the one command that does.
 *
 * @param {readonly Lack[]} lacks
 */
export async function supply(lacks) {
  if (lacks.length === 0) return;
  const what = lacks.map((lack) => lack.what).join(' and ');
  const packages = lacks.flatMap((lack) => lack.packages);
  if (!existsSync('/usr/bin/apt-get')) {
    const names = packages.map((known) => known.at(-1)).join(', ');
    throw new Stop(
      `This computer lacks ${what}: install them with your distribution’s package manager (Debian calls the packages ${names}), then run the command again.`,
    );
  }
  const isRoot = process.getuid !== undefined && process.getuid() === 0;
  if (!isRoot) {
    const names = await presentNames(packages);
    throw new Stop(
      `This computer lacks ${what}: run "sudo apt-get update && sudo apt-get install -y ${names.join(' ')}", then run the command again.`,
    );
  }
  await step('Updating the list of Debian packages', () => apt(['update'], what));
  const names = await presentNames(packages);
  await step(`Installing ${names.join(' ')}`, () =>
    apt(['install', '-y', '--no-install-recommends', ...names], what),
  );
}

/**
 * @param {string[]} aptArguments
 * @param {string} what
 */
async function apt(aptArguments, what) {
  const outcome = await runProgram('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...aptArguments], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    log: `apt-${aptArguments[0]}`,
    timeoutSeconds: 1200,
  });
  if (outcome.kind === 'succeeded') return;
  throw new Stop(
    `This computer lacks ${what} and "apt-get ${aptArguments.join(' ')}" failed: mend that (see .cache/logs/apt-${aptArguments[0]}.log), then run the command again.`,
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
