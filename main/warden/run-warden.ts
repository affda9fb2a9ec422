import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import type { ToWarden } from '../../app/ipc/warden-contract.ts';
import type { WardenOptions } from '../../app/terminal/command-line.ts';

/** The process that stays: owns profile, journal, curtain and wipe, and never learns anything of a visitor. */
export function runWarden(options: WardenOptions): void {
  Menu.setApplicationMenu(null);
  app.on('window-all-closed', () => undefined);
  const dataDirectory = options.dataDirectory ?? app.getPath('userData');
  mkdirSync(dataDirectory, { recursive: true });
  app.setPath('userData', join(dataDirectory, 'warden'));
  void options;
  void (null as ToWarden | null);
}
