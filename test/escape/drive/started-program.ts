import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readRuntime } from '../../../build/scripts/runtime.mjs';
import { until } from './looks.ts';

/** An Electron started for this suite, ended with it whatever happens. */
export interface StartedProgram {
  readonly pid: number;
  isRunning(): boolean;
  end(): Promise<void>;
}

/** `output`: a file that takes what it prints; without one that goes nowhere. */
export function startElectron(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  output?: string,
): StartedProgram {
  const printed = output === undefined ? 'ignore' : openSync(output, 'a');
  const child: ChildProcess = spawn(readRuntime().executable, args, {
    env: environment,
    stdio: ['ignore', printed, printed],
  });
  if (typeof printed === 'number') closeSync(printed);
  let running = true;
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => {
    running = false;
    process.removeListener('exit', kill);
  });
  child.once('error', () => {
    running = false;
  });
  if (child.pid === undefined) throw new Error('Electron could not be started');
  return {
    pid: child.pid,
    isRunning: () => running,
    async end() {
      child.kill('SIGTERM');
      if (await until(() => !running, 8_000)) return;
      child.kill('SIGKILL');
      await until(() => !running, 3_000);
    },
  };
}
