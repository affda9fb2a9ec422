import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * That a session was lost and no visitor has been told yet. The journal knows of a loss until its traces are wiped;
 * the power may go again between that wipe and the first touch, and then this is all that is left of it.
 */
export interface UntoldLoss {
  /** Before a wipe is written into the journal: what it knows now, a later start must know as well. */
  keep(): void;
  isUntold(): boolean;
  /** Someone touched the first screen. */
  told(): void;
}

/** @param isLost whether the journal knows of a session that an earlier run lost */
export function openUntoldLoss(dataDirectory: string, isLost: () => boolean): UntoldLoss {
  const file = join(dataDirectory, 'untold-loss');
  let isTold = false;
  return {
    keep() {
      if (isTold || !isLost()) return;
      // A terminal that cannot write a file still serves visitors: one of them is told less.
      attempt(() => closeSync(openSync(file, 'w')));
      // The journal's own write waits for the drive, so this one must lie there before.
      attempt(() => synchronise(dataDirectory));
    },
    isUntold: () => !isTold && (isLost() || existsSync(file)),
    told() {
      if (isTold) return;
      isTold = true;
      attempt(() => rmSync(file, { force: true }));
    },
  };
}

function synchronise(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // See `keep`; on Windows a folder cannot be opened.
  }
}
