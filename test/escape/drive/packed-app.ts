import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packForTests } from '../../../build/scripts/pack.mjs';

/** The app as it is shipped, where an ordinary user can start it. */
export interface PackedApp {
  readonly executable: string;
  /** Starts it and waits for its end, at most for ten seconds. */
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): SpawnSyncReturns<string>;
}

let packed: PackedApp | null = null;

/** Packed once for all scenarios that ask. */
export async function packedApp(display: string): Promise<PackedApp> {
  packed ??= await pack(display);
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
      spawnSync(executable, args, {
        ...ordinaryUser,
        encoding: 'utf8',
        timeout: 10_000,
        killSignal: 'SIGKILL',
        cwd: home,
        env: { PATH: process.env['PATH'], DISPLAY: display, HOME: home, ...environment },
      }),
  };
}
