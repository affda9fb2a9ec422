import { spawn } from 'node:child_process';
import { onSignals, signalCode } from './signals.mjs';

/** How long a program may take to end after Ctrl+C. */
const graceSeconds = 8;

/**
 * Hands the terminal over to a program until it ends: its output is shown as it comes, signals are passed on,
 * and one that does not end after Ctrl+C is killed.
 *
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code, 128 + the signal's number if one ended it
 */
export function handOver(program, programArguments, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { ...options, stdio: 'inherit' });
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const stopListening = onSignals((signal) => {
      child.kill(signal);
      if (timer === undefined) timer = setTimeout(() => child.kill('SIGKILL'), graceSeconds * 1000);
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    const end = () => {
      clearTimeout(timer);
      stopListening();
      process.removeListener('exit', kill);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code, signal) => {
      end();
      if (signal !== null) resolve(signalCode(signal));
      else resolve(code === null ? 1 : code);
    });
  });
}
