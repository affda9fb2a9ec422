import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Container, type Launch, untilEmpty } from './container.ts';
import { dieWithWarden } from './die-with-warden.ts';
import { withoutCoreDump } from './without-core-dump.ts';

/** Linux control groups, version 2: membership is inherited by every child and cannot be left without rights. */
export function openCgroup(folder: string): Container {
  return {
    record: { kind: 'cgroup', folder },
    wrap: (launch) => enterThenRun(folder, dieWithWarden(withoutCoreDump(launch))),
    attach: () => undefined,
    async killAll(deadline) {
      if (!existsSync(folder)) return true;
      killMembers(folder);
      const empty = await untilEmpty(() => isEmpty(folder), deadline);
      if (empty) removeGroup(folder);
      return empty;
    },
  };
}

/** A new group below our own, or null where the kernel, the mount or the rights do not allow one. */
export function createCgroup(name: string): Container | null {
  const own = ownCgroupFolder();
  if (own === null) return null;
  const folder = join(own, name);
  try {
    mkdirSync(folder);
    // Without a write to cgroup.procs no process could ever be moved in.
    if (!existsSync(join(folder, 'cgroup.kill'))) {
      removeGroup(folder);
      return null;
    }
    return openCgroup(folder);
  } catch {
    return null;
  }
}

function ownCgroupFolder(): string | null {
  try {
    const mount = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .find((fields) => fields[2] === 'cgroup2')?.[1];
    const path = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1];
    return mount === undefined || path === undefined ? null : join(mount, path);
  } catch {
    return null;
  }
}

/** The shell enters the group before it becomes the session, so nothing is ever forked outside. */
function enterThenRun(folder: string, launch: Launch): Launch {
  const script = 'echo $$ > "$0" && exec "$@"';
  return {
    ...launch,
    command: '/bin/sh',
    args: ['-c', script, join(folder, 'cgroup.procs'), launch.command, ...launch.args],
  };
}

function killMembers(folder: string): void {
  try {
    // One write ends them all, also those forked while it runs (kernel 5.14 and later).
    writeFileSync(join(folder, 'cgroup.kill'), '1');
  } catch {
    for (const pid of members(folder)) kill(pid);
  }
}

/** The kernel counts everything below as well: who may write here may have made groups of their own inside. */
function isEmpty(folder: string): boolean {
  try {
    return /^populated 0$/m.test(readFileSync(join(folder, 'cgroup.events'), 'utf8'));
  } catch {
    return !existsSync(folder);
  }
}

function members(folder: string): readonly number[] {
  try {
    return readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** Groups made inside go first. One that is in use for a moment longer stays: empty, and never used again. */
function removeGroup(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) removeGroup(join(folder, entry.name));
    }
    rmdirSync(folder);
  } catch {
    // See above.
  }
}
