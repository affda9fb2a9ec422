import { app, type WebContents } from 'electron';

interface MemoryGuardOptions {
  /** Our own page, whose memory is not the service's. */
  readonly shell: WebContents;
  readonly megabytes: () => number | null;
  readonly onTooMuch: () => void;
}

/** Milliseconds. A page takes a gigabyte a second where it wants to (V119). */
const lookEvery = 1_000;

/**
 * Tells when the pages of the open service take more memory than the profile gives them: Chromium itself never ends
 * a page that fills the PC with buffers, only one whose script heap is full.
 */
export function watchMemory({ shell, megabytes, onTooMuch }: MemoryGuardOptions): void {
  setInterval(() => {
    const limit = megabytes();
    if (limit !== null && megabytesOfPages(shell) > limit) onTooMuch();
  }, lookEvery);
}

function megabytesOfPages(shell: WebContents): number {
  const own = shell.isDestroyed() ? 0 : shell.getOSProcessId();
  const kilobytes = app
    .getAppMetrics()
    .filter(({ type, pid }) => type === 'Tab' && pid !== own)
    // On Linux `workingSetSize` is what is resident; `privateBytes` exists on Windows only.
    .reduce((sum, { memory }) => sum + (memory.privateBytes ?? memory.workingSetSize), 0);
  return kilobytes / 1_024;
}
