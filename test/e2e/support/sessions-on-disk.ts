import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** The folder in which a terminal keeps its sessions' directories; see main/warden/session-directory.ts. */
export function sessionRootOf(dataDirectory: string): string {
  const owner = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const memory = join('/dev/shm', `borne-${userInfo().uid}-${owner}`);
  return existsSync(memory) ? memory : join(dataDirectory, 'sessions');
}

export function sessionDirectories(dataDirectory: string): readonly string[] {
  const root = sessionRootOf(dataDirectory);
  return existsSync(root) ? readdirSync(root) : [];
}

/** Process ids whose command line names the session directories of this terminal. */
export function sessionProcesses(dataDirectory: string): readonly number[] {
  const root = sessionRootOf(dataDirectory);
  return processes().filter((pid) => commandLineOf(pid).includes(root));
}

/** The session's main process: the one that was given its role, and no `--type` of a Chromium helper. */
export function sessionMainProcess(dataDirectory: string): number {
  const found = sessionProcesses(dataDirectory).find((pid) => {
    const line = commandLineOf(pid);
    // Chromium writes its own command line again, with blanks in it where the environment leaves it the room.
    return line.includes('--role=session') && !line.includes('--type=') && /^[^\0 ]*electron[\0 ]/.test(line);
  });
  if (found === undefined) throw new Error('no session process runs');
  return found;
}

export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function processes(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
