import { existsSync } from 'node:fs';

/** A plain Chromium, to draw our screens in and to compare with: the one named by BORNE_CHROMIUM, else Debian's. */
export const chromiumExecutable = process.env['BORNE_CHROMIUM'] || '/usr/bin/chromium';

export function chromiumIsThere() {
  return existsSync(chromiumExecutable);
}

/**
 * Chromium, where this process may install it. Elsewhere the suites that want it are skipped, loudly: nobody must
 * have a second browser to work on Borne.
 *
 * @returns {readonly import('./apt.mjs').Lack[]}
 */
export function lackingChromium() {
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid !== undefined && process.getuid() === 0;
  if (chromiumIsThere() || !mayInstall) return [];
  return [{ what: 'Chromium for the tests of the screens', packages: [['chromium']] }];
}
