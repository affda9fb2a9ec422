import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Container } from '../../main/warden/containment/container.ts';

/**
 * What every container of a session promises, tried on real programs. Who is alive is told by something no
 * container looks at: the folder a program was started in, which all its descendants keep.
 */
export interface ContainmentSubject {
  readonly name: string;
  readonly create: () => Container;
  /** Programs that leave the first one's process group are found as well. */
  readonly holdsStrays: boolean;
}

/** Milliseconds; generous, since the cores may be shared. A container that is emptied is so in some hundredths. */
const patience = 20_000;

/** A shell of a session, in a folder of its own. */
export interface Started {
  readonly child: ChildProcess;
  readonly folder: string;
  /** Process ids of it and of all it started, as long as they live. */
  readonly alive: () => readonly number[];
}

const started: Started[] = [];
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'borne-contained-')));
});
afterEach(async () => {
  for (const shell of started.splice(0)) await endAll(shell);
  rmSync(folder, { recursive: true, force: true });
});

/** Ends whatever a container left, again and again until nothing is seen twice in a row. */
async function endAll({ alive }: Started): Promise<void> {
  for (let empty = 0; empty < 2; ) {
    const left = alive();
    for (const pid of left) kill(pid);
    empty = left.length === 0 ? empty + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** Runs a script of /bin/sh in a container, and waits until it says "ready". */
export async function startIn(container: Container, script: string): Promise<Started> {
  writeFileSync(join(folder, 'script.sh'), script);
  const { command, args, environment } = container.wrap({
    command: '/bin/sh',
    args: ['./script.sh'],
    environment: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  });
  const child = spawn(command, args, {
    env: environment,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const shell: Started = { child, folder, alive: () => livingIn(child.pid, folder) };
  started.push(shell);
  if (child.pid !== undefined) container.attach(child.pid);
  const { stdout } = child;
  if (stdout === null) throw new Error('stdout is a pipe');
  let said = '';
  stdout.setEncoding('utf8');
  for await (const part of stdout.iterator({ destroyOnReturn: false })) {
    said += String(part);
    if (said.includes('ready')) break;
  }
  stdout.resume();
  return shell;
}

/** Processes that live in a folder, zombies left out: they are dead and wait for somebody to count them. */
export function livingIn(first: number | undefined, inFolder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid === first || placeOf(pid) === inFolder)
    .filter((pid) => !/^State:\s+[ZX]/m.test(statusOf(pid)) && statusOf(pid) !== '');
}

function placeOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until a shell has at least so many living processes. */
export async function untilAlive(shell: Started, count: number): Promise<void> {
  await expect.poll(() => shell.alive().length, { timeout: patience }).toBeGreaterThanOrEqual(count);
}

interface Program {
  readonly title: string;
  readonly script: string;
  /** Living processes before anything is ended, the shell included. */
  readonly count: number;
}

const wait = 'echo ready; while :; do sleep 600; done';

const plainPrograms: readonly Program[] = [
  { title: 'a program that waits', script: wait, count: 2 },
  { title: 'a program with children', script: `sleep 600 & sleep 600 & sleep 600 & ${wait}`, count: 5 },
  {
    title: 'a program with grandchildren whose parent is gone',
    script: `(sh -c 'sleep 600 & sleep 600 & exit' &) ; ${wait}`,
    count: 4,
  },
  {
    title: 'programs that will not be asked to end',
    script: `trap '' TERM HUP INT QUIT; sh -c 'trap "" TERM HUP INT QUIT; while :; do sleep 600; done' & ${wait}`,
    count: 4,
  },
  {
    title: 'a child that is stopped',
    script: `sh -c 'kill -STOP $$; sleep 600' & ${wait}`,
    count: 3,
  },
  {
    title: 'a program that stops itself and all its kin',
    script: 'sleep 600 & sleep 600 & echo ready; kill -STOP 0; sleep 600',
    count: 3,
  },
];

/** About a hundred processes, each of which forks on and on while it lives. */
const bomb: Program = {
  title: 'a hundred programs that fork while they are being ended',
  script: `
    cat > bomb.sh <<'END'
      [ "$1" -gt 0 ] && { sh ./bomb.sh $(($1 - 1)) & sh ./bomb.sh $(($1 - 1)) & }
      while :; do sleep 0.3 & wait $!; done
END
    sh ./bomb.sh 5 & ${wait}`,
  count: 75,
};

const strays: readonly Program[] = [
  {
    title: 'a child that leads a system session of its own',
    script: `setsid sleep 600 & ${wait}`,
    count: 3,
  },
  {
    title: 'a daemon that detached itself twice',
    script: `(setsid sh -c '(sleep 600 &) ; exit' &) ; ${wait}`,
    count: 3,
  },
  {
    title: 'a child that forgot its environment while its parent lives',
    script: `setsid env -i /bin/sleep 600 & ${wait}`,
    count: 3,
  },
];

/**
 * A program that is a new process every few milliseconds, and writes down how far it came: no list of processes is
 * quick enough to tell whether it still lives.
 */
const hop = (start: string): string => `
  cat > hop.sh <<'END'
    echo "$1" > count
    [ "$1" -gt 0 ] && { ${start} sh ./hop.sh $(($1 - 1)) & }
    exit 0
END
  ${start} sh ./hop.sh 100000 & while [ ! -s count ]; do sleep 0.02; done; ${wait}`;

/** Looks of the container at a program that may slip through any one of them. */
const hopRounds = 6;

/** The suite every container passes. */
export function describeContainment({ name, create, holdsStrays }: ContainmentSubject): void {
  describe(`a session contained by ${name}`, () => {
    const programs = [...plainPrograms, bomb, ...(holdsStrays ? strays : [])];

    it.each(programs)('ends with $title', async ({ script, count }) => {
      const container = create();
      const shell = await startIn(container, script);
      await untilAlive(shell, count);
      expect(await container.killAll(patience)).toBe(true);
      expect(shell.alive()).toEqual([]);
    });

    it('ends with a program that hands itself on from process to process', async () => {
      const survived: boolean[] = [];
      for (let round = 0; round < hopRounds; round += 1) {
        const container = create();
        const shell = await startIn(container, hop(holdsStrays ? 'setsid' : ''));
        const gone = await container.killAll(patience);
        const count = readFileSync(join(shell.folder, 'count'), 'utf8');
        await new Promise((resolve) => setTimeout(resolve, 200));
        survived.push(!gone || readFileSync(join(shell.folder, 'count'), 'utf8') !== count);
      }
      expect(survived).not.toContain(true);
    });

    it('leaves programs of nobody’s session alone', async () => {
      const bystander = spawn('/bin/sleep', ['600'], { stdio: 'ignore' });
      const container = create();
      const shell = await startIn(container, wait);
      await container.killAll(patience);
      expect(shell.alive()).toEqual([]);
      expect(bystander.exitCode === null && bystander.signalCode === null).toBe(true);
      bystander.kill('SIGKILL');
      await once(bystander, 'exit');
    });

    it('leaves another session alone', async () => {
      const [one, other] = [create(), create()];
      const shell = await startIn(one, wait);
      const { command, args, environment } = other.wrap({
        command: '/bin/sleep',
        args: ['600'],
        environment: {},
      });
      const neighbour = spawn(command, args, { env: environment, detached: true, stdio: 'ignore' });
      if (neighbour.pid !== undefined) other.attach(neighbour.pid);
      expect(await one.killAll(patience)).toBe(true);
      expect(shell.alive()).toEqual([]);
      expect(neighbour.exitCode === null && neighbour.signalCode === null).toBe(true);
      const gone = once(neighbour, 'exit');
      expect(await other.killAll(patience)).toBe(true);
      await gone;
    });

    it('is seen empty when nothing was ever started, and when everything ended by itself', async () => {
      expect(await create().killAll(patience)).toBe(true);
      const container = create();
      const shell = await startIn(container, 'echo ready');
      if (shell.child.exitCode === null) await once(shell.child, 'exit');
      expect(await container.killAll(patience)).toBe(true);
    });

    it('can be ended a second time', async () => {
      const container = create();
      await startIn(container, wait);
      expect(await container.killAll(patience)).toBe(true);
      expect(await container.killAll(patience)).toBe(true);
    });

    it('hands its program the arguments and the environment unchanged', async () => {
      const { command, args, environment } = create().wrap({
        command: '/bin/sh',
        args: ['-c', 'printf "%s|" "$@" "$GREETING"', 'sh', 'two words', '$HOME', '"', "'", '-x', ''],
        environment: { PATH: process.env['PATH'] ?? '', GREETING: 'bonjour à tous' },
      });
      const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
      const parts: Buffer[] = [];
      child.stdout.on('data', (part: Buffer) => parts.push(part));
      await once(child, 'close');
      expect(Buffer.concat(parts).toString()).toBe(`two words|$HOME|"|'|-x||bonjour à tous|`);
    });
  });
}

/** What a container on Linux promises besides; elsewhere it is a setting of the whole system. */
export function describeCoreDumps({ name, create }: Pick<ContainmentSubject, 'name' | 'create'>): void {
  it(`leaves a program that crashes in ${name} no room for its memory`, async () => {
    // Who starts it may have room: the usual limit is none, and this test could not fail.
    execFileSync('prlimit', ['--core=unlimited', '--pid', String(process.pid)]);
    const shell = await startIn(create(), wait);
    const limits = readFileSync(`/proc/${shell.child.pid}/limits`, 'utf8');
    expect(/^Max core file size +(\S+) +(\S+)/m.exec(limits)?.slice(1)).toEqual(['0', '0']);
  });
}
