import { existsSync } from 'node:fs';
import type { Launch } from './container.ts';

const setpriv = '/usr/bin/setpriv';

/**
 * Asks the kernel to kill the session's main process when the warden dies (prctl PR_SET_PDEATHSIG, which survives
 * exec). The closed channel does the same for a process that still listens; this one also ends a stopped or hung one.
 */
export function dieWithWarden(launch: Launch): Launch {
  if (!existsSync(setpriv)) return launch;
  return { ...launch, command: setpriv, args: ['--pdeathsig', 'KILL', '--', launch.command, ...launch.args] };
}
