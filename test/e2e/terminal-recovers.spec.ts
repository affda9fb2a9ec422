import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';
import { openScreen } from './support/screen.ts';
import {
  isAlive,
  sessionDirectories,
  sessionMainProcess,
  sessionProcesses,
  sessionRootOf,
} from './support/sessions-on-disk.ts';
import { makeTestProfile } from './support/test-profile.ts';

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

test('ends a session that hangs, although its process would never answer', { tag: '@slow' }, async ({
  start,
}) => {
  const borne = await start();
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const hung = sessionMainProcess(borne.dataDirectory);
  process.kill(hung, 'SIGSTOP');
  await expect.poll(() => isAlive(hung), { timeout: 30_000 }).toBe(false);
  await nextVisitor(borne);
});

test('leaves no process behind when a session ends, not even one that left its process group', {
  tag: '@slow',
}, async ({ start }) => {
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

test('restarts the PC once after a wipe that fails twice, and stays closed when that did not help', {
  tag: '@slow',
}, async ({ start }) => {
  const screen = await openScreen({ width: 1280, height: 800 });
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const { folder: profile } = makeTestProfile({
    session: { restartComputer: true },
    services: [{ id: 'caf', start: 'http://caf.test/', allow: ['caf.test'] }],
  });
  const restarted = join(dataDirectory, 'restarted.txt');
  const command = join(dataDirectory, 'restart.sh');
  writeFileSync(command, `#!/bin/sh\necho restarted >> '${restarted}'\n`, { mode: 0o755 });
  const options = {
    profile,
    dataDirectory,
    display: screen.display,
    arguments: ['--kiosk', '--restart-command', command],
  };
  const borne = await start(options);
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const stubborn = leaveWhatCannotBeErased(sessionRootOf(dataDirectory));
  test.skip(
    stubborn === null,
    'NOT TESTED HERE: the failed wipe. It needs the right to mark a file as immutable.',
  );
  try {
    await visitor.leave();
    const curtain = await borne.curtain();
    await expect(curtain.getByText(visitor.words('curtain.restartingReason'))).toBeVisible({
      timeout: 30_000,
    });
    await expect.poll(() => existsSync(restarted), { timeout: 10_000 }).toBe(true);
    await borne.close();

    const again = await start(options);
    const closed = await again.curtain();
    await expect(closed.getByText(visitor.words('curtain.restartedReason'))).toBeVisible({ timeout: 30_000 });
    expect(readFileSync(restarted, 'utf8')).toBe('restarted\n');
    await again.close();
  } finally {
    stubborn?.release();
  }
  // The cause is gone: the next start is verified, and forgets.
  const mended = await start(options);
  await nextVisitor(mended);
  expect(existsSync(join(dataDirectory, 'restarted-after-failed-wipe'))).toBe(false);
  await mended.close();
  screen.close();
});

/**
 * Puts a file among the sessions that nobody can erase before `release` was called. Null where this account may not
 * (only an administrator may, on a file system that knows the mark).
 */
function leaveWhatCannotBeErased(folder: string): { readonly release: () => void } | null {
  const left = join(folder, 'left-behind');
  mkdirSync(left);
  const file = join(left, 'file');
  writeFileSync(file, '');
  if (spawnSync('chattr', ['+i', file]).status !== 0) return null;
  return { release: () => spawnSync('chattr', ['-i', file]) };
}

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
