import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs by which a desktop opens addresses and files. */
const names = [
  'xdg-open',
  'xdg-email',
  'xdg-settings',
  'gio',
  'gvfs-open',
  'gnome-open',
  'exo-open',
  'kde-open',
  'kde-open5',
  'kfmclient',
  'sensible-browser',
  'x-www-browser',
  'www-browser',
];

/** Doubles of them, first on the PATH of whatever is started with it; they only write down what they were asked. */
export interface Openers {
  readonly path: string;
  /** One line per call: the program and its arguments. */
  launches(): readonly string[];
  forget(): void;
  close(): void;
}

export function makeOpeners(): Openers {
  const folder = mkdtempSync(join(tmpdir(), 'borne-openers-'));
  const record = join(folder, 'launches.txt');
  for (const name of names) {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\nprintf '%s %s\\n' ${name} "$*" >> '${record}'\n`);
    chmodSync(file, 0o755);
  }
  return {
    path: [folder, process.env['PATH'] ?? ''].join(delimiter),
    launches: () =>
      existsSync(record)
        ? readFileSync(record, 'utf8')
            .split('\n')
            // Chromium asks at times which browser is the default one; that opens nothing.
            .filter((line) => line !== '' && !line.startsWith('xdg-settings get'))
        : [],
    forget: () => rmSync(record, { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
