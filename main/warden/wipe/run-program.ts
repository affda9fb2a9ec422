import { execFile } from 'node:child_process';

/** How a program of the system ended. */
export type Outcome =
  | { readonly kind: 'succeeded'; readonly output: string }
  | { readonly kind: 'failed' }
  /** There is no such program on this PC. */
  | { readonly kind: 'missing' };

/** Milliseconds; a program of the system that hangs must not hold the wipe for ever. */
const patience = 5_000;

/** Runs a program of the system to its end. Its words are for us, so they are English whatever the PC speaks. */
export function runProgram(program: string, args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: patience, windowsHide: true }, (error, output) => {
      if (error === null) resolve({ kind: 'succeeded', output });
      else resolve({ kind: error.code === 'ENOENT' ? 'missing' : 'failed' });
    });
  });
}
