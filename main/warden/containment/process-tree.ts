import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Container, type StartedProcess, untilEmpty } from './container.ts';

const run = promisify(execFile);

/**
 * Windows and macOS for now: on Windows the tree of processes below the session's own, elsewhere its process group.
 * UNPROVEN on Windows, and weaker than the Job object with kill-on-close that the Windows adapters bring (issue F):
 * a child whose parent ended first is not found there, and one that called setsid is not found elsewhere.
 */
export function openProcessTree(recorded: StartedProcess | null = null): Container {
  let root = recorded;
  return {
    get record() {
      return { kind: 'processTree', root } as const;
    },
    attach(pid) {
      root = { pid, startedAt: Date.now() };
    },
    wrap: (launch) => launch,
    async killAll(deadline) {
      if (root === null || !isAlive(root.pid)) return true;
      if (root === recorded && !(await isStillTheSame(recorded))) return true;
      const { pid } = root;
      await endTree(pid);
      return untilEmpty(() => !isAlive(pid), deadline);
    },
  };
}

/** Milliseconds between what was noted and what the system says; it counts in seconds on some. */
const startTolerance = 5_000;

/** Milliseconds; a PC that is slow to say leaves time for the kill. */
const patienceForStart = 1_000;

/** False for a process that took the number of one that is gone, most likely after the PC was switched off. */
async function isStillTheSame({ pid, startedAt }: StartedProcess): Promise<boolean> {
  const started = await startOf(pid);
  // Where the system does not say, the number has to do.
  return started === null || Math.abs(started - startedAt) <= startTolerance;
}

/** Milliseconds since 1970; null for a process that is not there and where the system does not say. */
async function startOf(pid: number): Promise<number | null> {
  const isWindows = process.platform === 'win32';
  const [command, ...args] = isWindows
    ? ['powershell', '-NoProfile', '-NonInteractive', '-Command', startOnWindows(pid)]
    : ['ps', '-o', 'lstart=', '-p', String(pid)];
  try {
    const { stdout } = await run(command, args, {
      env: { ...process.env, LC_ALL: 'C' },
      timeout: patienceForStart,
      windowsHide: true,
    });
    const said = stdout.trim();
    const started = isWindows ? Number(said) : Date.parse(said);
    return said === '' || Number.isNaN(started) ? null : started;
  } catch {
    return null;
  }
}

function startOnWindows(pid: number): string {
  return `([DateTimeOffset](Get-Process -Id ${pid}).StartTime).ToUnixTimeMilliseconds()`;
}

async function endTree(pid: number): Promise<void> {
  try {
    if (process.platform === 'win32') {
      await run('taskkill', ['/PID', String(pid), '/T', '/F'], { windowsHide: true });
    } else {
      // The session leads a process group of its own.
      process.kill(-pid, 'SIGKILL');
    }
  } catch {
    // Already gone.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 0);
    return true;
  } catch (error) {
    // Somebody else's, and therefore there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
