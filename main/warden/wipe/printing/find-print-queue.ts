import { existsSync } from 'node:fs';
import { openCupsQueue } from './cups-queue.ts';
import type { PrintQueue } from './print-queue.ts';
import { openWindowsQueue } from './windows-queue.ts';

/** Where CUPS listens on Debian; CUPS_SERVER names another place, to its own commands too (cups(1)). */
const usualSocket = '/run/cups/cups.sock';

/** The print queues of this PC, or null where nothing runs that could hold a job. Looked for anew at each wipe. */
export function findPrintQueue(): PrintQueue | null {
  switch (process.platform) {
    case 'win32':
      return openWindowsQueue();
    case 'linux':
      return existsSync(process.env['CUPS_SERVER'] ?? usualSocket) ? openCupsQueue() : null;
    default:
      return null;
  }
}
