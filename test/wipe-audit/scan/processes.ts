import { readdirSync, readFileSync } from 'node:fs';
import { descendantsOf, type RunningProcess } from '../../escape/drive/processes.ts';

/** A process under audit: which one it is in words, and a number that no later process shares with it. */
export interface AuditedProcess {
  readonly pid: number;
  readonly name: string;
  readonly began: string;
}

/** A process and all below it, but not what is below `without`. */
export function treeOf(pid: number, without: readonly number[] = []): readonly AuditedProcess[] {
  const left = new Set([
    ...without,
    ...without.flatMap((one) => descendantsOf(one).map((below) => below.pid)),
  ]);
  const top: RunningProcess = { pid, parent: 0, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') };
  return [top, ...descendantsOf(pid)].filter((one) => !left.has(one.pid)).map(audited);
}

/** Children of this audit that draw the screen: the X server and the window manager. */
export function screenProcesses(): readonly AuditedProcess[] {
  return descendantsOf(process.pid)
    .filter(({ command }) => /^(Xvfb|openbox)\b/.test(command))
    .map(audited);
}

/** Whatever else draws on that display, whoever started it. */
export function processesOnDisplay(display: string): readonly AuditedProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => read(`/proc/${name}/environ`).split('\0').includes(`DISPLAY=${display}`))
    .map((name) =>
      audited({ pid: Number(name), parent: 0, command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }),
    );
}

export function isStillThere({ pid, began }: AuditedProcess): boolean {
  return began !== '' && beganAt(pid) === began && !/^State:\s+Z/m.test(read(`/proc/${pid}/status`));
}

function audited({ pid, command }: RunningProcess): AuditedProcess {
  return { pid, name: nameOf(command), began: beganAt(pid) };
}

function nameOf(command: string): string {
  const program = /^\S*?(?<name>[^/\s]+)(?:\s|$)/.exec(command)?.groups?.['name'] ?? 'unnamed';
  const service = /--utility-sub-type=(?<name>\S+)/.exec(command)?.groups?.['name'];
  const type = /--type=(?<name>\S+)/.exec(command)?.groups?.['name'];
  return service?.split('.')[0] ?? type ?? (program === 'electron' ? 'main' : program);
}

/** The 22nd field: ticks after the start of the system (proc_pid_stat(5)). */
function beganAt(pid: number): string {
  return read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[19] ?? '';
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
