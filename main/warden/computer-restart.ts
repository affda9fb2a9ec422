import { spawn } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { decideRestart, type Restart } from '../../app/terminal/restart.ts';

/** The one restart of the PC that a failed wipe is answered with. */
export interface ComputerRestart {
  /**
   * Restarts the PC, where that is allowed and was not tried before.
   * @param onFailed the system did not do it
   */
  afterFailedWipe(onFailed: () => void): Restart;
  /** What was left is erased: the next failed wipe may have a restart of its own. */
  forget(): void;
}

interface ComputerRestartOptions {
  readonly dataDirectory: string;
  readonly kiosk: boolean;
  readonly allowed: () => boolean;
  /** Program and arguments; for tests. */
  readonly command?: readonly string[];
}

export function openComputerRestart(options: ComputerRestartOptions): ComputerRestart {
  const { dataDirectory, kiosk, allowed, command = systemCommand() } = options;
  const mark = join(dataDirectory, 'restarted-after-failed-wipe');
  return {
    afterFailedWipe(onFailed) {
      const decision = decideRestart({ kiosk, allowed: allowed(), tried: existsSync(mark) });
      if (decision !== 'now') return decision;
      // A PC that cannot keep the mark would restart for ever.
      if (!keepMark(mark)) return 'none';
      run(command, onFailed);
      return 'now';
    },
    forget: () => rmSync(mark, { force: true }),
  };
}

/** On the disk itself before the restart begins. */
function keepMark(mark: string): boolean {
  try {
    const file = openSync(mark, 'w');
    fsyncSync(file);
    closeSync(file);
    return true;
  } catch {
    return false;
  }
}

/** `/f`: a program that asks whether to save must not hold the restart up. */
function systemCommand(): readonly string[] {
  if (process.platform !== 'win32') return ['systemctl', 'reboot'];
  const system = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  return [join(system, 'shutdown.exe'), '/r', '/f', '/t', '0'];
}

function run([program = '', ...args]: readonly string[], onFailed: () => void): void {
  const child = spawn(program, args, { stdio: 'ignore' });
  child.once('error', onFailed);
  child.once('exit', (code) => {
    if (code !== 0) onFailed();
  });
}
