import type { TestProfileContent } from '../../e2e/support/test-profile.ts';
import type { HostName } from '../../fixtures/sites/hosts.ts';

/** The tiles of the profile under test: one for each way a service can be opened. */
export const tiles = ['pages', 'secure', 'strict', 'light', 'bare', 'camera'] as const;
export type Tile = (typeof tiles)[number];

/** Where each begins. A secure context opens doors (workers, devices, files) that plain http has not. */
export const tileHosts: Readonly<Record<Tile, HostName>> = {
  pages: 'caf.test',
  secure: 'caf.localhost',
  strict: 'caf.localhost',
  light: 'caf.localhost',
  bare: 'caf.test',
  camera: 'caf.localhost',
};

export function profileOfTiles(addressOf: (host: HostName, path: string) => string): TestProfileContent {
  const start = (tile: Tile): string => addressOf(tileHosts[tile], `/stage?tile=${tile}`);
  const allow = ['caf.test', 'ameli.test', 'caf.localhost', 'bad-certificate.test'];
  return {
    session: { idleMinutes: 60, maximumMinutes: 480 },
    services: [
      { id: 'pages', start: start('pages'), allow },
      { id: 'secure', start: start('secure'), allow },
      { id: 'strict', start: start('strict'), allow, containment: 'strict' },
      // Megabytes: little, and more than an ordinary page takes.
      { id: 'light', start: start('light'), allow, memoryMegabytes: 500 },
      { id: 'bare', start: start('bare'), allow, pageSandbox: false },
      { id: 'camera', start: start('camera'), allow, permissions: ['camera', 'microphone', 'location'] },
    ],
  };
}
