import { readdirSync, readFileSync } from 'node:fs';
import { type Container, untilEmpty } from './container.ts';
import { dieWithWarden } from './die-with-warden.ts';
import { withoutCoreDump } from './without-core-dump.ts';

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
    wrap: (launch) =>
      dieWithWarden(withoutCoreDump({ ...launch, environment: { ...launch.environment, [variable]: mark } })),
    attach(pid) {
      leader = pid;
    },
    killAll(deadline) {
      let emptyLooks = 0;
      return untilEmpty(() => {
        const found = freezeMembers(mark, leader);
        for (const pid of found) signal(pid, 'SIGKILL');
        emptyLooks = found.length === 0 ? emptyLooks + 1 : 0;
        return emptyLooks === wantedEmptyLooks;
      }, deadline);
    },
  };
}

/**
 * Looks in a row that must find nobody. On a busy PC a single one was seen to miss a program that hands itself on
 * from process to process while it is looked for.
 */
const wantedEmptyLooks = 3;

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
 * Stops every member, and looks again until a look finds nothing new: a program that forks itself on and on would
 * otherwise be gone from where it was listed and not yet listed where it is. Stopped, it forks no more, and whoever
 * descends from it is still known by it.
 */
function freezeMembers(mark: string, leader: number | null): readonly number[] {
  const seen = new Set<string>();
  const found: ProcessFacts[] = [];
  const frozen = new Set<number>();
  for (let look = 0; look < mostLooks; look += 1) {
    const unseen = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && !seen.has(name));
    if (unseen.length === 0) break;
    for (const name of unseen) {
      seen.add(name);
      const facts = readProcess(Number(name), mark);
      if (facts !== null) found.push(facts);
    }
    for (const pid of membersAmong(found, leader)) {
      if (frozen.has(pid)) continue;
      frozen.add(pid);
      signal(pid, 'SIGSTOP');
    }
  }
  return [...frozen];
}

/** A PC on which programs of others come and go all the time must not keep the warden looking. */
const mostLooks = 100;

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

function signal(pid: number, name: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}
