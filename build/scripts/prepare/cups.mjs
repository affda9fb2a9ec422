import { existsSync } from 'node:fs';
import { mayInstall } from './apt.mjs';

/**
 * CUPS, where this process may install it, for the tests of the print queue. Elsewhere those are skipped, loudly.
 *
 * @returns {readonly import('./apt.mjs').Lack[]}
 */
export function lackingCups() {
  if (existsSync('/usr/sbin/cupsd') || !mayInstall()) return [];
  return [{ what: 'CUPS for the tests of the print queue', packages: [['cups'], ['cups-client']] }];
}
