import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** The folder in which a terminal keeps its sessions' directories; see main/warden/session-directory.ts. */
export function sessionRootOf(dataDirectory: string): string {
  const memory = sessionRootInMemory(dataDirectory);
  // What is no folder stands in its place, and the terminal went to the disk.
  const isFolder = statSync(memory, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? memory : join(dataDirectory, 'sessions');
}

/** Where it is as long as nobody else put something there. */
export function sessionRootInMemory(dataDirectory: string): string {
  const owner = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  return join('/dev/shm', `borne-${userInfo().uid}-${owner}`);
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

/**
 * Main processes of sessions: given their role, and no `--type` of a Chromium helper. The first is the one before the
 * visitors' eyes: a spare one is always younger.
 */
export function sessionMainProcesses(dataDirectory: string): readonly number[] {
  const found = sessionProcesses(dataDirectory).filter((pid) => {
    const line = commandLineOf(pid);
    // Chromium writes its own command line again, with blanks in it where the environment leaves it the room.
    return line.includes('--role=session') && !line.includes('--type=') && /^[^\0 ]*electron[\0 ]/.test(line);
  });
  // A helper looks like its parent until it begins its own program.
  return found
    .filter((pid) => !found.includes(parentOf(pid)))
    .sort((one, other) => startOf(one) - startOf(other));
}

/** Name of the directory of the session with this main process, or null where there is none such. */
export function sessionDirectoryOf(dataDirectory: string, pid: number): string | null {
  return sessionDirectories(dataDirectory).find((name) => commandLineOf(pid).includes(name)) ?? null;
}

/** The main process of the session before the visitors' eyes. */
export function sessionMainProcess(dataDirectory: string): number {
  const [found] = sessionMainProcesses(dataDirectory);
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

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/** Ticks of the clock since the PC was switched on (proc(5), field 22 of stat). */
function startOf(pid: number): number {
  try {
    const [, afterName = ''] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return Number(afterName.split(' ')[19]);
  } catch {
    return Number.POSITIVE_INFINITY;
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
