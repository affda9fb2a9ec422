import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packForTests } from '../../../build/scripts/pack.mjs';

/** The app as it is shipped, where an ordinary user can start it. */
export interface PackedApp {
  readonly executable: string;
  /** Starts it and waits for its end; one that does not end within ten seconds is killed. */
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<EndedProgram>;
}

export interface EndedProgram {
  /** Null when it was killed. */
  readonly status: number | null;
  readonly output: string;
}

let packed: Promise<PackedApp> | null = null;

/** Packed once for all scenarios that ask, also for those that ask at the same time. */
export function packedApp(display: string): Promise<PackedApp> {
  packed ??= pack(display);
  return packed;
}

/** Chromium's sandbox refuses root, and a packed Borne takes no switch that would turn the sandbox off. */
const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

async function pack(display: string): Promise<PackedApp> {
  const original = await packForTests();
  const scratch = mkdtempSync(join(tmpdir(), 'borne-packed-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  chmodSync(scratch, 0o755);
  cpSync(dirname(original), join(scratch, 'app'), { recursive: true });
  const home = join(scratch, 'home');
  mkdirSync(home);
  chmodSync(home, 0o777);
  const executable = join(scratch, 'app', 'borne');
  return {
    executable,
    start: (args, environment = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(executable, args, {
          ...ordinaryUser,
          timeout: 10_000,
          killSignal: 'SIGKILL',
          cwd: home,
          env: { PATH: process.env['PATH'], DISPLAY: display, HOME: home, ...environment },
        });
        let output = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (bytes: Buffer) => {
            output += bytes.toString();
          });
        child.once('error', reject);
        child.once('close', (status) => resolve({ status, output }));
      }),
  };
}
