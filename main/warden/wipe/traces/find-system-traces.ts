import type { SystemTraces } from './system-traces.ts';
import { openWindowsTraces } from './windows-traces.ts';

/** Null on systems that note nothing outside of the folders a session was given. */
export function findSystemTraces(): SystemTraces | null {
  return process.platform === 'win32' ? openWindowsTraces() : null;
}
