import { readFileSync } from 'node:fs';
import { app, type ProcessMetric, type WebContents } from 'electron';

interface MemoryGuardOptions {
  /** Our own page, whose memory is not the service's. */
  readonly shell: WebContents;
  /** What the open service may take; another object each time one is opened, null while none is. */
  readonly allowance: () => MemoryAllowance | null;
  readonly onTooMuch: () => void;
}

export interface MemoryAllowance {
  readonly megabytes: number;
}

/** Milliseconds. A page takes a gigabyte a second where it wants to (V119). */
const lookEvery = 1_000;

/**
 * Tells when the pages of the open service take more memory than the profile gives them: Chromium itself never ends
 * a page that fills the PC with buffers, only one whose script heap is full. What they store lies in other processes
 * (V72), which count as far as they grew since the service was opened.
 */
export function watchMemory({ shell, allowance, onTooMuch }: MemoryGuardOptions): void {
  let known: MemoryAllowance | null = null;
  let before = 0;
  setInterval(() => {
    const present = allowance();
    const own = shell.isDestroyed() ? 0 : shell.getOSProcessId();
    const metrics = app.getAppMetrics().filter(({ pid }) => pid !== own);
    const others = sum(metrics.filter(({ type }) => type === 'Browser' || type === 'Utility'));
    if (present !== known) before = others;
    known = present;
    if (present === null) return;
    const pages = sum(metrics.filter(({ type }) => type === 'Tab'));
    if (pages + Math.max(0, others - before) > present.megabytes) onTooMuch();
  }, lookEvery);
}

function sum(metrics: readonly ProcessMetric[]): number {
  return metrics.reduce((total, metric) => total + megabytesOf(metric), 0);
}

/** What a process has for itself: the program's own code is shared by all of them, and would count for each. */
function megabytesOf({ pid, memory }: ProcessMetric): number {
  if (memory.privateBytes !== undefined) return memory.privateBytes / 1_024;
  return process.platform === 'linux' ? residentAlone(pid) : memory.workingSetSize / 1_024;
}

/** Pages of 4 KiB, resident less shared, by statm (proc_pid_statm(5)); 0 for a process that ended meanwhile. */
function residentAlone(pid: number): number {
  try {
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return ((resident - shared) * 4) / 1_024;
  } catch {
    return 0;
  }
}
