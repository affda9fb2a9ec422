import { readdirSync, readFileSync } from 'node:fs';
import { type Container, untilEmpty } from './container.ts';
import { dieWithWarden } from './die-with-warden.ts';

const variable = 'BORNE_SESSION_MARK';

/**
 * Where Linux lets us make no control group: every process with a session's mark in its environment, every one of
 * the system session (setsid) that the first of them leads, and every descendant of one. Weaker than a group: a
 * program that leads a system session of its own and cleared its environment is not found once its parent is gone.
 */
export function openEnvironmentMark(mark: string): Container {
  let leader: number | null = null;
  return {
    record: { kind: 'environmentMark', mark },
    wrap: (launch) => dieWithWarden({ ...launch, environment: { ...launch.environment, [variable]: mark } }),
    attach(pid) {
      leader = pid;
    },
    killAll: (deadline) =>
      untilEmpty(() => {
        const found = membersAmong(readProcesses(mark), leader);
        for (const pid of found) kill(pid);
        return found.length === 0;
      }, deadline),
  };
}

interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  /** The system session it belongs to: the process id of its leader. */
  readonly session: number;
  readonly marked: boolean;
}

function membersAmong(processes: readonly ProcessFacts[], leader: number | null): readonly number[] {
  const isFirst = ({ marked, session }: ProcessFacts): boolean => marked || session === leader;
  const inside = new Set(processes.filter(isFirst).map(({ pid }) => pid));
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

/**
 * Looks until a look finds nothing new: a program that forks itself on and on would otherwise be gone from where it
 * was listed and not yet listed where it is.
 */
function readProcesses(mark: string): readonly ProcessFacts[] {
  const seen = new Set<string>();
  const found: ProcessFacts[] = [];
  for (let isSettled = false; !isSettled; ) {
    const unseen = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && !seen.has(name));
    isSettled = unseen.length === 0;
    for (const name of unseen) {
      seen.add(name);
      const facts = readProcess(Number(name), mark);
      if (facts !== null) found.push(facts);
    }
  }
  return found;
}

/** Null for a process that is gone, or a zombie: it holds nothing any more and waits for its parent. */
function readProcess(pid: number, mark: string): ProcessFacts | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces and brackets of its own.
    const [state, parent, , session] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return null;
    return { pid, parent: Number(parent), session: Number(session), marked: environmentHolds(pid, mark) };
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
