import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import {
  isAlive,
  sessionDirectories,
  sessionMainProcess,
  sessionProcesses,
} from './support/sessions-on-disk.ts';

test('shows a fresh welcome screen after a session process was killed', async ({ start }) => {
  const borne = await start();
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const before = sessionDirectories(borne.dataDirectory);
  process.kill(sessionMainProcess(borne.dataDirectory), 'SIGKILL');
  await visitor.screens.ended();
  const next = await nextVisitor(borne);
  await expect(next.screens.shell.getByRole('button', { name: next.words('welcome.touch') })).toBeVisible();
  const after = sessionDirectories(borne.dataDirectory);
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
});

test('ends a session that hangs, although its process would never answer', async ({ start }) => {
  const borne = await start();
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const hung = sessionMainProcess(borne.dataDirectory);
  process.kill(hung, 'SIGSTOP');
  await expect.poll(() => isAlive(hung), { timeout: 30_000 }).toBe(false);
  await nextVisitor(borne);
});

test('leaves no process behind when a session ends, not even one that left its process group', async ({
  start,
}) => {
  const borne = await start();
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const stray = startStrayIn(sessionMainProcess(borne.dataDirectory));
  test.skip(
    stray === null,
    'SKIPPED: no control group to enter on this machine, so no stray could be planted',
  );
  const last = sessionProcesses(borne.dataDirectory);
  await visitor.leave();
  await nextVisitor(borne);
  expect(last.filter(isAlive)).toEqual([]);
  expect(isAlive(stray ?? 0)).toBe(false);
});

test('ends its session when the warden is killed, and the next start erases what was left', async ({
  start,
}) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const first = await start({ dataDirectory });
  const visitor = await nextVisitor(first);
  await visitor.enter();
  const orphans = sessionProcesses(dataDirectory);
  expect(orphans.length).toBeGreaterThan(0);
  const left = sessionDirectories(dataDirectory);
  await first.kill();
  await expect.poll(() => orphans.filter(isAlive), { timeout: 20_000 }).toEqual([]);
  const second = await start({ dataDirectory });
  await nextVisitor(second);
  expect(sessionDirectories(dataDirectory)).not.toContain(left[0]);
});

/** Plants a process in the session's control group that leads a session of its own, as `setsid` programs do. */
function startStrayIn(member: number): number | null {
  const script = `
    group=$(sed -n 's/^0:://p' /proc/${member}/cgroup)
    mount=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
    [ "$group" != / ] && [ -n "$mount" ] || exit 1
    (echo 0 > "$mount$group/cgroup.procs" && exec setsid sleep 600) >/dev/null 2>&1 &
    echo $!
  `;
  const { status, stdout } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : null;
}
