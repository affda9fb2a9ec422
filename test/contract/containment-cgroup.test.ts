import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCgroup } from '../../main/warden/containment/cgroup.ts';
import type { Container } from '../../main/warden/containment/container.ts';
import { createContainer, reopenContainer } from '../../main/warden/containment/create-container.ts';
import { describeContainment, describeCoreDumps, startIn, untilAlive } from './containment-contract.ts';

let made = 0;
function create(): Container | null {
  made += 1;
  return createCgroup(`borne-test-${process.pid}-${made}`);
}

const trial = create();
await trial?.killAll(1_000);

if (trial === null) {
  console.warn(
    'SKIPPED LOUDLY: no control group can be made here, so the strongest container was NOT tested',
  );
}

function createOrThrow(): Container {
  const container = create();
  if (container === null) throw new Error('a control group could be made a moment ago');
  return container;
}

describe.runIf(trial !== null)('where control groups can be made', () => {
  describeContainment({ name: 'a control group', create: createOrThrow, holdsStrays: true });
  describeCoreDumps({ name: 'a control group', create: createOrThrow });
});

describe.runIf(trial !== null)('a control group', () => {
  const folderOf = ({ record }: Container): string => (record.kind === 'cgroup' ? record.folder : '');

  it('is what a session gets where one can be made', async () => {
    const container = createContainer(`test-${process.pid}`);
    expect(container.record.kind).toBe('cgroup');
    await container.killAll(1_000);
  });

  it('is gone itself once it was emptied', async () => {
    const container = createOrThrow();
    await startIn(container, 'sleep 600 & setsid sleep 600 & echo ready; sleep 600');
    expect(existsSync(folderOf(container))).toBe(true);
    expect(await container.killAll(20_000)).toBe(true);
    expect(existsSync(folderOf(container))).toBe(false);
  });

  it('ends a daemon that cleared its environment after its parent died', async () => {
    const container = createOrThrow();
    const shell = await startIn(
      container,
      "(setsid env -i /bin/sh -c '(/bin/sleep 600 &) ; exit' &) ; echo ready; while :; do sleep 600; done",
    );
    await untilAlive(shell, 3);
    expect(await container.killAll(20_000)).toBe(true);
    expect(shell.alive()).toEqual([]);
  });

  it('ends and sees what hid in a group of its own inside', async () => {
    const container = createOrThrow();
    const shell = await startIn(container, 'sleep 600 & echo ready; while :; do sleep 600; done');
    await untilAlive(shell, 3);
    const inner = join(folderOf(container), 'hidden');
    mkdirSync(inner);
    for (const pid of shell.alive()) writeFileSync(join(inner, 'cgroup.procs'), String(pid));
    expect(await container.killAll(20_000)).toBe(true);
    expect(shell.alive()).toEqual([]);
    expect(existsSync(folderOf(container))).toBe(false);
  });

  it('is not taken for empty while what is in it cannot be ended', async () => {
    const container = createOrThrow();
    const shell = await startIn(container, 'echo ready; while :; do sleep 600; done');
    const blind = reopenContainer({ kind: 'cgroup', folder: folderOf(container) });
    // No time at all: the look comes before the kernel has ended anybody.
    const said = await blind.killAll(0);
    expect(said && shell.alive().length > 0).toBe(false);
    expect(await container.killAll(20_000)).toBe(true);
  });

  it('was empty all along when its folder is gone', async () => {
    const gone = reopenContainer({ kind: 'cgroup', folder: '/sys/fs/cgroup/borne-of-another-day' });
    expect(await gone.killAll(0)).toBe(true);
  });
});
