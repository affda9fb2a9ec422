import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process below one, itself not included. */
export function descendantsOf(pid: number): readonly RunningProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((found) => found !== null);
  const below = (parent: number): readonly RunningProcess[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** Chromium's helpers of a kind, as `renderer`, `gpu-process`, or a part of the command line of a utility. */
export function helpersOf(pid: number, kind: string): readonly number[] {
  return descendantsOf(pid)
    .filter(
      ({ command }) => command.includes(`--type=${kind}`) || command.includes(`--utility-sub-type=${kind}`),
    )
    .map((one) => one.pid);
}

/** Megabytes that are in memory, of a process and all below it. */
export function memoryOf(pid: number): number {
  return [pid, ...descendantsOf(pid).map((one) => one.pid)]
    .map(
      (one) => /^VmRSS:\s+(?<kilobytes>\d+)/m.exec(read(`/proc/${one}/status`))?.groups?.['kilobytes'] ?? 0,
    )
    .reduce<number>((sum, kilobytes) => sum + Number(kilobytes) / 1024, 0);
}

function readProcess(pid: number): RunningProcess | null {
  // The name in parentheses may hold blanks; what follows it does not.
  const parent = /\) \S (?<parent>\d+)/.exec(read(`/proc/${pid}/stat`))?.groups?.['parent'];
  return parent === undefined
    ? null
    : { pid, parent: Number(parent), command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went by itself.
    }
  }
}
