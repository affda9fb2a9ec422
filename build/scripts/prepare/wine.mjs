import { existsSync } from 'node:fs';
import { mayInstall } from './apt.mjs';

/**
 * wine, where this process may install it, for the tests of what only Windows has. Elsewhere those are skipped,
 * loudly.
 *
 * @returns {readonly import('./apt.mjs').Lack[]}
 */
export function lackingWine() {
  if (existsSync('/usr/bin/wine') || process.arch !== 'x64' || !mayInstall()) return [];
  return [{ what: 'wine for the tests of what only Windows has', packages: [['wine'], ['wine64']] }];
}
