import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEnvironmentMark } from '../../main/warden/containment/environment-mark.ts';
import { describeContainment, describeCoreDumps, kill, startIn, untilAlive } from './containment-contract.ts';

const create = () => openEnvironmentMark(randomBytes(8).toString('hex'));
const wait = 'echo ready; while :; do sleep 600; done';

const isLinux = existsSync('/proc/self/environ');
if (!isLinux) console.warn('SKIPPED LOUDLY: this is no Linux, so marks in the environment were NOT tested');

describe.runIf(isLinux)('where environments can be read', () => {
  describeContainment({ name: 'a mark in the environment', create, holdsStrays: true });
  describeCoreDumps({ name: 'a mark in the environment', create });
});

describe.runIf(isLinux)('a mark in the environment', () => {
  it('finds helpers that hide their environment after their parent died', async () => {
    const container = create();
    // As Chromium's helpers do; they stay in the system session of the first process.
    const shell = await startIn(container, `(env -i /bin/sh -c '(/bin/sleep 600 &) ; exit' &) ; ${wait}`);
    await untilAlive(shell, 3);
    kill(shell.child.pid ?? 0);
    await expect.poll(() => shell.alive().includes(shell.child.pid ?? 0)).toBe(false);
    expect(shell.alive().length).toBeGreaterThan(0);
    expect(await container.killAll(20_000)).toBe(true);
    expect(shell.alive()).toEqual([]);
  });

  it('does NOT find a daemon that left its system session, cleared its environment and lost its parent', async () => {
    const container = create();
    const shell = await startIn(
      container,
      `(setsid env -i /bin/sh -c '(/bin/sleep 600 &) ; exit' &) ; ${wait}`,
    );
    // Counting is not enough: on its way there each of its processes is one that is found.
    await expect.poll(() => shell.alive().some((pid) => isDaemon(pid, shell.alive()))).toBe(true);
    expect(await container.killAll(20_000)).toBe(true);
    expect(shell.alive().length).toBeGreaterThan(0);
  });

  it('is not mistaken for one that begins alike', async () => {
    const [short, long] = [openEnvironmentMark('a1'), openEnvironmentMark('a1b2')];
    const shell = await startIn(long, wait);
    await untilAlive(shell, 2);
    expect(await short.killAll(20_000)).toBe(true);
    expect(shell.alive().length).toBeGreaterThanOrEqual(2);
    expect(await long.killAll(20_000)).toBe(true);
    expect(shell.alive()).toEqual([]);
  });
});

/** A program without the mark, whose parent is none of these processes. */
function isDaemon(pid: number, others: readonly number[]): boolean {
  try {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    const isSleep = readFileSync(`/proc/${pid}/comm`, 'utf8') === 'sleep\n';
    const isMarked = readFileSync(`/proc/${pid}/environ`, 'utf8').includes('BORNE_SESSION_MARK');
    return isSleep && !isMarked && !others.includes(parent);
  } catch {
    return false;
  }
}
