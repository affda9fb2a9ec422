import { programExists } from './programs.mjs';
import { runProgram } from './run-program.mjs';

/**
 * The Debian packages whose libraries Electron needs and a bare server lacks.
 *
 * @type {readonly import('./apt.mjs').PackageNames[]}
 */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1'],
  ['libxss1'],
];

/**
 * Shared libraries that Electron is linked to and this machine has not. Asked every time: it takes a tenth of
 * a second, and the cache folder may have come from another machine.
 *
 * @param {string} executable
 * @returns {Promise<readonly import('./apt.mjs').Lack[]>}
 */
export async function lackingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return [];
  return [{ what: `libraries that Electron needs (${missing.join(', ')})`, packages: libraryPackages }];
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
async function missingLibraries(executable) {
  // ldd comes with libc itself; where there is none, Electron's own start will tell.
  if (!programExists('ldd')) return [];
  const outcome = await runProgram('ldd', [executable], { timeoutSeconds: 30 });
  if (outcome.kind !== 'succeeded') return [];
  return Array.from(outcome.output.matchAll(/^\s*(\S+) => not found/gm), (match) => match[1] || '');
}
