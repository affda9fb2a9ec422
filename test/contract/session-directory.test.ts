import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  createSessionDirectory,
  eraseDirectory,
  listSessionDirectories,
  openSessionRoot,
  type SessionRoot,
} from '../../main/warden/session-directory.ts';

/** f_type of a tmpfs (statfs(2)), found here by another way than the code's: the mount table. */
const hasTmpfs = existsSync('/proc/self/mounts')
  ? readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .some((line) => line.split(' ')[1] === '/dev/shm' && line.split(' ')[2] === 'tmpfs')
  : false;
const isRoot = process.getuid?.() === 0;
if (!hasTmpfs)
  console.warn('SKIPPED LOUDLY: /dev/shm is no tmpfs here, so sessions in memory were not tested');
if (!isRoot) console.warn('SKIPPED LOUDLY: without root no folder of another user can be planted');

let dataDirectory = '';
const roots: SessionRoot[] = [];

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
});
afterEach(() => {
  for (const { folder } of roots.splice(0)) rmSync(folder, { recursive: true, force: true });
  rmSync(dataDirectory, { recursive: true, force: true });
});

function openRoot(directory = dataDirectory): SessionRoot {
  const root = openSessionRoot(directory);
  roots.push(root);
  return root;
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('the folder that holds the sessions of a terminal', () => {
  it.runIf(hasTmpfs)('lies in memory where there is memory for it', () => {
    const root = openRoot();
    expect(root.medium).toBe('tmpfs');
    expect(statfsSync(root.folder).type).toBe(statfsSync('/dev/shm').type);
    expect(statfsSync(root.folder).type).not.toBe(statfsSync('/proc').type);
  });

  it('is open to nobody else', () => {
    expect(modeOf(openRoot().folder)).toBe(0o700);
  });

  it('is closed again if it was found open', () => {
    const { folder } = openRoot();
    chmodSync(folder, 0o777);
    expect(modeOf(openRoot().folder)).toBe(0o700);
  });

  it('is the same each time, however the data directory is written', () => {
    const { folder } = openRoot();
    expect(openRoot().folder).toBe(folder);
    expect(openRoot(`${dataDirectory}/`).folder).toBe(folder);
    expect(openRoot(join(relative(process.cwd(), dataDirectory))).folder).toBe(folder);
  });

  it('is never that of another terminal, nor of one of the same name elsewhere', () => {
    const other = mkdtempSync(join(tmpdir(), 'borne-other-'));
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    mkdirSync(join(dataDirectory, 'data'));
    mkdirSync(join(other, 'data'));
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(dataDirectory);
    const here = openRoot('data').folder;
    process.chdir(other);
    expect(openRoot('data').folder).not.toBe(here);
    expect(openRoot(dataDirectory).folder).not.toBe(here);
  });

  it.runIf(hasTmpfs)('is not a link that somebody planted in its place', () => {
    const { folder } = openRoot();
    rmSync(folder, { recursive: true });
    const target = join(dataDirectory, 'documents');
    mkdirSync(target);
    writeFileSync(join(target, 'accounts.txt'), 'of the association');
    symlinkSync(target, folder);
    const root = openRoot();
    expect(root.folder).not.toBe(folder);
    expect(listSessionDirectories(root)).toEqual([]);
    expect(readdirSync(target)).toEqual(['accounts.txt']);
  });

  it.runIf(hasTmpfs && isRoot)('is not a folder that belongs to somebody else', () => {
    const { folder } = openRoot();
    chmodSync(folder, 0o777);
    chownSync(folder, 65_534, 65_534);
    expect(openRoot().folder).not.toBe(folder);
  });
});

describe("a session's directory", () => {
  it('is empty but for folders of its own, open to nobody else', () => {
    const root = openRoot();
    const directory = createSessionDirectory(root, 'a1');
    expect(listSessionDirectories(root)).toEqual([directory]);
    expect(modeOf(directory)).toBe(0o700);
    const inside = readdirSync(directory);
    expect(inside.length).toBeGreaterThan(0);
    for (const name of inside) {
      expect(modeOf(join(directory, name))).toBe(0o700);
      expect(readdirSync(join(directory, name))).toEqual([]);
    }
  });

  it('is never shared by two sessions', () => {
    const root = openRoot();
    createSessionDirectory(root, 'a1');
    expect(() => createSessionDirectory(root, 'a1')).toThrow(/EEXIST/);
  });

  it('is made anew where the system swept the folder of the terminal away', () => {
    const root = openRoot();
    rmSync(root.folder, { recursive: true });
    expect(listSessionDirectories(root)).toEqual([]);
    expect(modeOf(createSessionDirectory(root, 'a1'))).toBe(0o700);
    expect(modeOf(root.folder)).toBe(0o700);
  });
});

/** Milliseconds; more than any of these needs. */
const patience = 60_000;

/** A session's directory with something of a visitor in it. */
function sessionToErase(): { directory: string; root: SessionRoot } {
  const root = openRoot();
  const directory = createSessionDirectory(root, 'a1');
  writeFileSync(join(directory, 'home', 'letter.txt'), 'of a visitor');
  return { directory, root };
}

/** Erases, and looks by itself whether what was said is true. */
async function isErased(directory: string): Promise<boolean> {
  const said = await eraseDirectory(directory, patience);
  return said && lstatSync(directory, { throwIfNoEntry: false }) === undefined;
}

describe('erasing', () => {
  it('leaves nothing of a session, and the sessions of another terminal alone', async () => {
    const { directory, root } = sessionToErase();
    const other = mkdtempSync(join(tmpdir(), 'borne-other-'));
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    const running = createSessionDirectory(openRoot(other), 'b2');
    expect(await isErased(directory)).toBe(true);
    expect(listSessionDirectories(root)).toEqual([]);
    expect(existsSync(running)).toBe(true);
  });

  it('is done when there is nothing', async () => {
    expect(await eraseDirectory(join(dataDirectory, 'never-was'), 0)).toBe(true);
  });

  it('takes files nobody may read or write', async () => {
    const { directory } = sessionToErase();
    writeFileSync(join(directory, 'home', 'read-only'), 'x', { mode: 0o400 });
    writeFileSync(join(directory, 'home', 'closed'), 'x', { mode: 0o000 });
    expect(await asOrdinaryUser(directory, () => isErased(directory))).toBe(true);
  });

  it('takes folders nobody may look into or change', async () => {
    const { directory } = sessionToErase();
    for (const [name, mode] of [
      ['no-writing', 0o500],
      ['no-looking', 0o300],
      ['no-entering', 0o600],
      ['closed', 0o000],
    ] as const) {
      const folder = join(directory, 'home', name);
      mkdirSync(join(folder, 'inner'), { recursive: true });
      writeFileSync(join(folder, 'inner', 'letter.txt'), 'of a visitor');
      chmodSync(join(folder, 'inner'), mode);
      chmodSync(folder, mode);
    }
    chmodSync(join(directory, 'home'), 0o000);
    chmodSync(directory, 0o500);
    expect(await asOrdinaryUser(directory, () => isErased(directory))).toBe(true);
  });

  it('takes a tree of a thousand files in forty levels', async () => {
    const { directory } = sessionToErase();
    let folder = directory;
    for (let level = 0; level < 40; level += 1) {
      folder = join(folder, `level-${level}`);
      mkdirSync(folder);
      for (let file = 0; file < 25; file += 1) writeFileSync(join(folder, `${file}`), 'x');
    }
    expect(await isErased(directory)).toBe(true);
  });

  it('takes a tree so deep that no path can name its end', async () => {
    const { directory } = sessionToErase();
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    const name = 'd'.repeat(200);
    process.chdir(directory);
    for (let level = 0; level < 60; level += 1) {
      mkdirSync(name);
      process.chdir(name);
    }
    writeFileSync('letter.txt', 'of a visitor');
    process.chdir(before);
    expect(await isErased(directory)).toBe(true);
  });

  it('takes names of any length and any bytes', async () => {
    const { directory } = sessionToErase();
    const home = join(directory, 'home');
    for (const name of ['n'.repeat(255), 'é'.repeat(127), '-rf', 'two\nlines', ' ', '…', 'رسالة', '*?']) {
      writeFileSync(join(home, name), 'x');
    }
    writeFileSync(Buffer.concat([Buffer.from(`${home}/not-utf8-`), Buffer.from([0xff, 0xfe])]), 'x');
    mkdirSync(Buffer.concat([Buffer.from(`${home}/`), Buffer.from([0xc3, 0x28])]));
    writeFileSync(
      Buffer.concat([Buffer.from(`${home}/`), Buffer.from([0xc3, 0x28]), Buffer.from('/x')]),
      'x',
    );
    expect(await isErased(directory)).toBe(true);
  });

  it('takes links and leaves what they lead to', async () => {
    const { directory } = sessionToErase();
    const outside = join(dataDirectory, 'outside');
    mkdirSync(join(outside, 'inner'), { recursive: true });
    writeFileSync(join(outside, 'inner', 'accounts.txt'), 'of the association');
    symlinkSync(outside, join(directory, 'home', 'to-folder'));
    symlinkSync(join(outside, 'inner', 'accounts.txt'), join(directory, 'home', 'to-file'));
    symlinkSync('../../../../..', join(directory, 'home', 'upwards'));
    symlinkSync('itself', join(directory, 'home', 'itself'));
    symlinkSync('nowhere', join(directory, 'home', 'nowhere'));
    linkSync(join(outside, 'inner', 'accounts.txt'), join(outside, 'inner', 'second-name.txt'));
    chmodSync(join(outside, 'inner', 'accounts.txt'), 0o400);
    expect(await isErased(directory)).toBe(true);
    expect(readFileSync(join(outside, 'inner', 'accounts.txt'), 'utf8')).toBe('of the association');
    expect(modeOf(join(outside, 'inner', 'accounts.txt'))).toBe(0o400);
  });

  it('takes a link where a directory should be, and leaves what it leads to', async () => {
    const root = openRoot();
    const outside = join(dataDirectory, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'accounts.txt'), 'of the association');
    symlinkSync(outside, join(root.folder, 'a1'));
    symlinkSync('nowhere', join(root.folder, 'a2'));
    for (const directory of listSessionDirectories(root)) expect(await isErased(directory)).toBe(true);
    expect(readdirSync(outside)).toEqual(['accounts.txt']);
    expect(readdirSync(root.folder)).toEqual([]);
  });

  it('takes files that are still open, pipes and sockets', async () => {
    const { directory } = sessionToErase();
    const handle = openSync(join(directory, 'home', 'letter.txt'), 'r+');
    onTestFinished(() => closeSync(handle));
    const server = spawn('/bin/sh', ['-c', `mkfifo '${join(directory, 'tmp', 'pipe')}'`]);
    await once(server, 'exit');
    expect(await isErased(directory)).toBe(true);
  });

  it('takes files that appear while it is at work', async () => {
    const { directory } = sessionToErase();
    const home = join(directory, 'home');
    for (let file = 0; file < 2_000; file += 1) writeFileSync(join(home, `old-${file}`), 'x');
    const writer = spawn('/bin/sh', [
      '-c',
      `i=0; while [ $i -lt 400 ]; do i=$((i+1)); mkdir -p '${home}' && echo x > '${home}/new-'$i; done`,
    ]);
    const ended = once(writer, 'exit');
    await once(writer, 'spawn');
    await eraseDirectory(directory, 0);
    await ended;
    // The last look of a wipe comes after the last writer is gone; a first one may honestly fail.
    expect(await isErased(directory)).toBe(true);
  });

  it('says so when something stays', async ({ skip }) => {
    const { directory } = sessionToErase();
    const mounted = spawn('/bin/sh', ['-c', `mount -t tmpfs borne-test '${join(directory, 'home')}'`], {
      stdio: 'ignore',
    });
    const [status] = await once(mounted, 'exit');
    skip(status !== 0, 'SKIPPED LOUDLY: nothing may be mounted here, so no directory could be made to stay');
    const said = await eraseDirectory(directory, 300);
    await once(spawn('umount', [join(directory, 'home')]), 'exit');
    expect(said).toBe(false);
    expect(await isErased(directory)).toBe(true);
  });
});

/** Root may do everything; a terminal's account may not. What it is about is given to that account first. */
async function asOrdinaryUser<Result>(directory: string, act: () => Promise<Result>): Promise<Result> {
  if (!isRoot || process.seteuid === undefined) return act();
  const nobody = 65_534;
  const root = dirname(directory);
  await once(spawn('chown', ['-R', `${nobody}:${nobody}`, root]), 'exit');
  process.seteuid(nobody);
  try {
    return await act();
  } finally {
    process.seteuid(0);
    chownSync(root, 0, 0);
  }
}
