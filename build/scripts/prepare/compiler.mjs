import { programExists } from './programs.mjs';

/**
 * The C and C++ compiler, needed for the SQLite binding of old runtimes only.
 *
 * @returns {readonly import('./apt.mjs').Lack[]}
 */
export function lackingCompiler() {
  const isThere = programExists('g++') && programExists('gcc');
  return isThere ? [] : [{ what: 'the C++ compiler g++', packages: [['g++']] }];
}
