import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionDirectories, sessionRootOf } from '../e2e/support/sessions-on-disk.ts';
import { descendantsOf } from '../escape/drive/processes.ts';
import type { PlainTerminal } from '../kills/drive/plain-terminal.ts';

/** What the terminal takes at one moment: its warden with the warden's helpers, and the places it may write to. */
export interface Sample {
  /** KiB of the warden's own process that nobody shares: what it would give back if it ended. */
  readonly wardenMemory: number;
  /** The same of the warden's helpers: curtain, GPU, network. */
  readonly helperMemory: number;
  /** KiB, each page shared out among those who share it. */
  readonly proportionalMemory: number;
  readonly residentMemory: number;
  readonly processes: number;
  /** Open file descriptors of all of them. */
  readonly descriptors: number;
  /** Session directories beyond those of sessions that run. */
  readonly leftDirectories: number;
  /** Files and folders below the temporary folder, the home, and the folder of the sessions that run. */
  readonly temporaryEntries: number;
  /** KiB in the data directory, the journal included, which grows by a row for each session. */
  readonly dataDirectory: number;
}

/** Taken when a welcome screen has come: then one session runs, and none is held ready yet. */
export function takeSample(terminal: PlainTerminal): Sample {
  const warden = terminal.wardenPid();
  const helpers = helpersOfWarden(warden);
  const all = [warden, ...helpers];
  const memories = all.map(memoryOf);
  const sum = (part: keyof Memory, of: readonly Memory[] = memories): number =>
    of.reduce((total, memory) => total + memory[part], 0);
  const running = new Set(terminal.sessions().map((pid) => terminal.directoryOf(pid)));
  const left = sessionDirectories(terminal.dataDirectory).filter((name) => !running.has(name));
  return {
    wardenMemory: sum('privateDirty', memories.slice(0, 1)),
    helperMemory: sum('privateDirty', memories.slice(1)),
    proportionalMemory: sum('proportional'),
    residentMemory: sum('resident'),
    processes: all.length,
    descriptors: all.reduce((total, pid) => total + descriptorsOf(pid), 0),
    leftDirectories: left.length,
    temporaryEntries: entriesIn(terminal.temporary) + entriesIn(terminal.home),
    dataDirectory: kibibytesIn(terminal.dataDirectory, sessionRootOf(terminal.dataDirectory)),
  };
}

/** Chromium's helpers have a type; a session that is starting is for a moment a copy of its warden, and has none. */
function helpersOfWarden(warden: number): readonly number[] {
  const below = descendantsOf(warden);
  const own = below.filter(({ parent, command }) => parent === warden && command.includes('--type='));
  return own.flatMap(({ pid }) => [pid, ...descendantsOf(pid).map((one) => one.pid)]);
}

interface Memory {
  readonly privateDirty: number;
  readonly proportional: number;
  readonly resident: number;
}

/** See proc_pid_smaps(5); KiB. */
function memoryOf(pid: number): Memory {
  const text = tryTo(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), '');
  const part = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(?<kibibytes>\\d+) kB$`, 'm').exec(text)?.groups?.['kibibytes'] ?? 0);
  return { privateDirty: part('Private_Dirty'), proportional: part('Pss'), resident: part('Rss') };
}

function descriptorsOf(pid: number): number {
  return tryTo(() => readdirSync(`/proc/${pid}/fd`).length, 0);
}

function entriesIn(folder: string): number {
  return tryTo(() => readdirSync(folder, { recursive: true }).length, 0);
}

function kibibytesIn(folder: string, except: string): number {
  if (folder === except) return 0;
  const entries = tryTo(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.reduce((total, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return total + kibibytesIn(path, except);
    return total + tryTo(() => lstatSync(path).blocks / 2, 0);
  }, 0);
}

function tryTo<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch {
    // Gone between two looks.
    return otherwise;
  }
}
