import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { openProcessTree } from '../../main/warden/containment/process-tree.ts';
import { describeContainment, startIn, untilAlive } from './containment-contract.ts';

const wait = 'echo ready; while :; do sleep 600; done';

describeContainment({ name: 'a process tree', create: () => openProcessTree(), holdsStrays: false });

describe('a process tree', () => {
  it('does NOT find a child that leads a system session of its own', async () => {
    const container = openProcessTree();
    // "ready" is said by the child itself, once it leads a session.
    const shell = await startIn(
      container,
      `setsid sh -c 'echo ready; exec sleep 600' & while :; do sleep 600; done`,
    );
    await untilAlive(shell, 3);
    expect(await container.killAll(20_000)).toBe(true);
    expect(shell.alive().length).toBe(1);
  });

  it('is known again by number and start', async () => {
    const container = openProcessTree();
    const shell = await startIn(container, `sleep 600 & ${wait}`);
    await untilAlive(shell, 3);
    const { record } = container;
    const again = openProcessTree(record.kind === 'processTree' ? record.root : null);
    expect(await again.killAll(20_000)).toBe(true);
    expect(shell.alive()).toEqual([]);
  });

  it('is not taken for a process that was given its number on another day', async () => {
    const stranger = spawn('/bin/sleep', ['600'], { detached: true, stdio: 'ignore' });
    const yesterday = Date.now() - 24 * 3_600_000;
    const recorded = openProcessTree({ pid: stranger.pid ?? 0, startedAt: yesterday });
    expect(await recorded.killAll(20_000)).toBe(true);
    expect(stranger.exitCode === null && stranger.signalCode === null).toBe(true);
    stranger.kill('SIGKILL');
    await once(stranger, 'exit');
  });

  it('is empty when its process is gone', async () => {
    const child = spawn('/bin/true', { detached: true, stdio: 'ignore' });
    await once(child, 'exit');
    const recorded = openProcessTree({ pid: child.pid ?? 0, startedAt: Date.now() });
    expect(await recorded.killAll(20_000)).toBe(true);
  });
});
