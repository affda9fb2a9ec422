import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ComputerRestart, openComputerRestart } from '../../main/warden/computer-restart.ts';

let dataDirectory = '';
let restarted = '';

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'borne-restart-'));
  restarted = join(dataDirectory, 'restarted.txt');
});
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** Each call stands for a warden of its own, as after a restart. */
function open(
  more: { allowed?: boolean; kiosk?: boolean; command?: readonly string[] } = {},
): ComputerRestart {
  const { allowed = true, kiosk = true } = more;
  const command = more.command ?? ['/bin/sh', '-c', `echo restarted >> '${restarted}'`];
  return openComputerRestart({ dataDirectory, kiosk, allowed: () => allowed, command });
}

const times = (): number =>
  existsSync(restarted) ? readFileSync(restarted, 'utf8').split('\n').length - 1 : 0;
const never = (): never => {
  throw new Error('the restart failed');
};

describe('the restart after a failed wipe', () => {
  it('is asked of the system once, and not again by the warden that comes after it', async () => {
    expect(open().afterFailedWipe(never)).toBe('now');
    await expect.poll(times).toBe(1);
    expect(open().afterFailedWipe(never)).toBe('tried');
    expect(times()).toBe(1);
  });

  it('may come again for another failure, once what was left is erased', async () => {
    open().afterFailedWipe(never);
    await expect.poll(times).toBe(1);
    open().forget();
    open().forget();
    expect(open().afterFailedWipe(never)).toBe('now');
    await expect.poll(times).toBe(2);
  });

  it.each([{ allowed: false }, { kiosk: false }])('never comes where it is not wanted: %o', (wanted) => {
    expect(open(wanted).afterFailedWipe(never)).toBe('none');
    expect(times()).toBe(0);
  });

  it('never comes where nothing could remember it: it would come for ever', () => {
    rmSync(dataDirectory, { recursive: true });
    expect(open().afterFailedWipe(never)).toBe('none');
    writeFileSync(dataDirectory, '');
    expect(open().afterFailedWipe(never)).toBe('none');
    expect(times()).toBe(0);
  });

  it.each([[['/bin/false']], [['/nowhere/at/all']]])(
    'that the system refuses is told: %o',
    async (command) => {
      let failed = false;
      expect(
        open({ command }).afterFailedWipe(() => {
          failed = true;
        }),
      ).toBe('now');
      await expect.poll(() => failed).toBe(true);
    },
  );
});
