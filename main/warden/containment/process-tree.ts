import { execFile } from 'node:child_process';
import { type Container, untilEmpty } from './container.ts';

/**
 * Windows and macOS for now: the tree of processes below the session's own. UNPROVEN on Windows, and weaker than
 * the Job object with kill-on-close that the Windows adapters bring (issue F): a child whose parent ended first
 * is not found.
 */
export function openProcessTree(pid: number | null = null): Container {
  let root = pid;
  return {
    get record() {
      return { kind: 'processTree', pid: root } as const;
    },
    attach(started) {
      root = started;
    },
    wrap: (launch) => launch,
    async killAll(deadline) {
      const top = root;
      if (top === null) return true;
      await endTree(top);
      return untilEmpty(() => !isAlive(top), deadline);
    },
  };
}

function endTree(pid: number): Promise<void> {
  return new Promise((resolve) => {
    if (process.platform === 'win32') {
      execFile('taskkill', ['/PID', String(pid), '/T', '/F'], { windowsHide: true }, () => resolve());
      return;
    }
    try {
      // The session leads a process group of its own.
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
    resolve();
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
