import { execFile } from 'node:child_process';

/** How a program of the system ended. */
export type Outcome =
  | { readonly kind: 'succeeded'; readonly output: string }
  | { readonly kind: 'failed' }
  /** There is no such program on this PC. */
  | { readonly kind: 'missing' };

/** Milliseconds; a program of the system that hangs must not hold the wipe for ever. */
const patience = 5_000;

/** Milliseconds after which a program that could not even be started is tried once more. */
const pause = 250;

/**
 * Runs a program of the system to its end. Its words are for us, so they are English whatever the PC speaks.
 * @throws where a program that is there cannot be started, twice: a busy system refuses now and then (`spawn UNKNOWN`
 * under wine), and whoever asks must not take that for an answer.
 */
export async function runProgram(program: string, args: readonly string[]): Promise<Outcome> {
  try {
    return await runOnce(program, args);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return runOnce(program, args);
  }
}

function runOnce(program: string, args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: patience, windowsHide: true }, (error, output) => {
      if (error === null) resolve({ kind: 'succeeded', output });
      else resolve({ kind: error.code === 'ENOENT' ? 'missing' : 'failed' });
    });
  });
}
