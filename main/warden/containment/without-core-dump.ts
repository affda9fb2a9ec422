import { existsSync } from 'node:fs';
import type { Launch } from './container.ts';

const prlimit = '/usr/bin/prlimit';

/**
 * A program that crashes leaves its memory in a file where the system is set up so (core(5)): in its own folder, or
 * with a collector outside of all that a wipe looks at. With no room for it none is written; the collectors of
 * systemd and Ubuntu go by this limit as well.
 */
export function withoutCoreDump(launch: Launch): Launch {
  if (!existsSync(prlimit)) return launch;
  return { ...launch, command: prlimit, args: ['--core=0:0', '--', launch.command, ...launch.args] };
}
