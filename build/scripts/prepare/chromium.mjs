import { existsSync } from 'node:fs';
import { mayInstall } from './apt.mjs';

const plain = '/usr/bin/chromium';
/** The same engine without a browser's windows: it opens a page in half the time. */
const headless = '/usr/bin/chromium-headless-shell';

/** A plain Chromium to draw our screens in: the one named by BORNE_CHROMIUM, else Debian's. */
export const chromiumExecutable = process.env['BORNE_CHROMIUM'] || (existsSync(headless) ? headless : plain);

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
  if ((existsSync(headless) && existsSync(plain)) || !mayInstall()) return [];
  return [
    {
      what: 'Chromium for the tests of the screens and to compare with',
      packages: [['chromium'], ['chromium-headless-shell', 'chromium']],
    },
  ];
}
