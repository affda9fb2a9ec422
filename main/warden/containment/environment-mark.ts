import { readdirSync, readFileSync } from 'node:fs';
import { type Container, untilEmpty } from './container.ts';
import { dieWithWarden } from './die-with-warden.ts';

const variable = 'BORNE_SESSION_MARK';

/**
 * Where Linux lets us make no control group: every process started with a session's mark in its environment, and
 * every descendant of one. Weaker than a group, since a program may clear its environment after its parent died.
 */
export function openEnvironmentMark(mark: string): Container {
  return {
    record: { kind: 'environmentMark', mark },
    wrap: (launch) => dieWithWarden({ ...launch, environment: { ...launch.environment, [variable]: mark } }),
    attach: () => undefined,
    killAll: (deadline) =>
      untilEmpty(() => {
        const found = markedProcesses(mark);
        for (const pid of found) kill(pid);
        return found.length === 0;
      }, deadline),
  };
}

interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly marked: boolean;
}

function markedProcesses(mark: string): readonly number[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name), mark))
    .filter((facts) => facts !== null);
  const inside = new Set(processes.filter((facts) => facts.marked).map((facts) => facts.pid));
  // Chromium overwrites the environment of its helpers when it renames them, so descent counts as well.
  for (let grew = true; grew; ) {
    grew = false;
    for (const { pid, parent } of processes) {
      if (inside.has(pid) || !inside.has(parent)) continue;
      inside.add(pid);
      grew = true;
    }
  }
  inside.delete(process.pid);
  return [...inside];
}

/** Null for a process that is gone, or a zombie: it holds nothing any more and waits for its parent. */
function readProcess(pid: number, mark: string): ProcessFacts | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces and brackets of its own.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return { pid, parent: Number(fields[1]), marked: environmentHolds(pid, mark) };
  } catch {
    return null;
  }
}

function environmentHolds(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${variable}=${mark}\0`);
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
