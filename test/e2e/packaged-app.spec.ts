import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packForTests } from '../../build/scripts/pack.mjs';
import { openScreen } from './support/screen.ts';

/** Chromium's sandbox refuses root, and a packed Borne takes no switch that would turn the sandbox off. */
const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test('a packed Borne shows its first screen full screen, in a sandbox, and leaves nothing when it is ended', async () => {
  test.setTimeout(300_000);
  const packed = await packForTests();
  const scratch = mkdtempSync(join(tmpdir(), 'borne-packed-'));
  const home = join(scratch, 'home');
  cpSync(dirname(packed), join(scratch, 'app'), { recursive: true });
  mkdirSync(home);
  for (const [folder, mode] of [
    [scratch, 0o755],
    [home, 0o777],
  ] as const) {
    chmodSync(folder, mode);
  }
  const screen = await openScreen({ width: 1280, height: 800 });
  const child = spawn(join(scratch, 'app', 'borne'), [], {
    ...ordinaryUser,
    cwd: home,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], DISPLAY: screen.display, HOME: home },
  });
  try {
    // The paper of the welcome screen, at its edge, where no tile is ever lit by its greeting; the bar below is ink.
    await expect.poll(() => screen.pixel(6, 400).join(), { timeout: 60_000 }).toBe('246,243,236');
    await expect.poll(() => screen.pixel(1270, 795).join(), { timeout: 60_000 }).toBe('20,33,61');
    const helpers = processesOf(scratch);
    expect(helpers.some((line) => line.includes('--role=session'))).toBe(true);
    expect(helpers.filter((line) => line.includes('--no-sandbox'))).toEqual([]);

    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect.poll(() => processesOf(scratch)).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    screen.close();
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** Command lines of running programs that lie below a folder. */
function processesOf(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.startsWith(folder));
}
