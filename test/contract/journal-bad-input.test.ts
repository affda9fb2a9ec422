import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Journal, OpenedJournal } from '../../app/journal/journal.ts';
import { LocalDay } from '../../app/journal/local-time.ts';
import { terminalNameOf } from '../../app/journal/terminal-name.ts';
import { newestVersion } from '../../main/warden/journal/migrations.ts';
import { openJournal } from '../../main/warden/journal/open-journal.ts';
import { problemOf } from '../../main/warden/journal/problem-of.ts';
import { createFileWorld, type FileWorld, noon } from '../fixtures/journal/file-world.ts';
import {
  firstLineOf,
  goneOf,
  programFile,
  runWithOwnMounts,
  startProgram,
} from '../fixtures/journal/run-program.ts';
import { anEnding, aStart, valueOf } from './journal-contract.ts';

let world: FileWorld;
beforeEach(() => {
  world = createFileWorld();
});
afterEach(() => world.remove());

/** A journal with some sessions in it, closed; its bytes. */
function writtenJournal(sessions = 200): Buffer {
  const journal = world.open();
  for (let session = 0; session < sessions; session += 1)
    valueOf(journal.recordSession({ ...anEnding, started: aStart }));
  journal.close();
  return readFileSync(world.file());
}

function openedJournal(opened: OpenedJournal): Journal {
  if (opened.kind === 'unavailable') throw new Error(`unavailable: ${JSON.stringify(opened.why)}`);
  return opened.journal;
}

function filesBeside(): readonly string[] {
  return readdirSync(dirname(world.file())).sort();
}

const setAsideName = 'journal.corrupt-2026-11-23.sqlite';

describe('a damaged journal is set aside under a name that is told, and a new one begun', () => {
  const damages: Readonly<Record<string, (file: string, bytes: Buffer) => void>> = {
    'random bytes': (file) => writeFileSync(file, randomBytes(20_000)),
    'a text in its place': (file) => writeFileSync(file, 'Bonjour\n'),
    'half of it gone': (file, bytes) => truncateSync(file, Math.floor(bytes.length / 2)),
    'a page less': (file, bytes) => truncateSync(file, bytes.length - 4096),
    'all but its header gone': (file) => truncateSync(file, 100),
    'less than a header left': (file) => truncateSync(file, 40),
    'random bytes in all its pages but the first': (file, bytes) => {
      const spoilt = Buffer.from(bytes);
      randomBytes(bytes.length - 4096).copy(spoilt, 4096);
      writeFileSync(file, spoilt);
    },
    'zeros in its middle': (file, bytes) => {
      const middle = Math.floor(bytes.length / 4096 / 2) * 4096;
      writeFileSync(file, Buffer.from(bytes).fill(0, middle, middle + 8192));
    },
    'a table missing': (file) => change(file, 'DROP TABLE counter'),
    'the table of requests missing': (file) => change(file, 'DROP TABLE asked_site'),
    'a column renamed': (file) => change(file, 'ALTER TABLE session RENAME COLUMN started TO begun'),
  };

  test.each(Object.entries(damages))('%s', (_, damage) => {
    const bytes = writtenJournal();
    damage(world.file(), bytes);
    const damaged = readFileSync(world.file());

    const opened = world.tryToOpen();

    expect(opened.notices).toEqual([{ kind: 'setAside', name: setAsideName, why: 'damaged' }]);
    const journal = openedJournal(opened);
    expect(valueOf(journal.sessions({ limit: 1 }))).toEqual([]);
    expect(valueOf(journal.beginSession(aStart))).toBeGreaterThan(0);
    journal.close();
    expect(readFileSync(join(dirname(world.file()), setAsideName)).equals(damaged)).toBe(true);
    const again = world.tryToOpen();
    expect(again.notices).toEqual([]);
    expect(valueOf(openedJournal(again).sessions({ limit: 10 }))).toHaveLength(1);
    openedJournal(again).close();
  });
});

function change(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

test('numbers go on after those of a damaged journal, where they can still be read', () => {
  writtenJournal(12);
  change(world.file(), 'DROP TABLE counter');
  const journal = world.open();
  expect(valueOf(journal.beginSession(aStart))).toBe(13);
  journal.close();
  // And once more, from the one that holds no session of its own yet.
  change(world.file(), 'DELETE FROM session; DROP TABLE counter');
  const next = world.open();
  expect(valueOf(next.beginSession(aStart))).toBe(14);
  next.close();
});

test('a number that a damaged journal cannot have reached is not gone on from', () => {
  writtenJournal(3);
  change(world.file(), `UPDATE sqlite_sequence SET seq = 9007199254740991; DROP TABLE counter`);
  const journal = world.open();
  expect(valueOf(journal.beginSession(aStart))).toBe(1);
  journal.close();
});

test('the log of a damaged journal goes with it', () => {
  const journal = world.open();
  valueOf(journal.beginSession(aStart));
  world.cutPower();
  const log = readFileSync(`${world.file()}-wal`);
  expect(log.length).toBeGreaterThan(0);
  writeFileSync(world.file(), randomBytes(9000));

  openedJournal(world.tryToOpen()).close();

  expect(filesBeside()).toEqual([setAsideName, `${setAsideName}-wal`, 'journal.sqlite']);
  expect(readFileSync(join(dirname(world.file()), `${setAsideName}-wal`)).equals(log)).toBe(true);
});

test.each(['deleted', 'emptied'] as const)('a log whose journal was %s is kept', (fate) => {
  const journal = world.open();
  valueOf(journal.beginSession(aStart));
  world.cutPower();
  const log = readFileSync(`${world.file()}-wal`);
  if (fate === 'deleted') rmSync(world.file());
  else truncateSync(world.file());

  const opened = world.tryToOpen();

  expect(opened.notices).toEqual([{ kind: 'setAside', name: setAsideName, why: 'damaged' }]);
  openedJournal(opened).close();
  expect(readFileSync(join(dirname(world.file()), `${setAsideName}-wal`)).equals(log)).toBe(true);
});

test('a second damaged journal of one day gets a name of its own', () => {
  for (let count = 0; count < 3; count += 1) {
    mkdirSync(dirname(world.file()), { recursive: true });
    writeFileSync(world.file(), `damage ${count}`);
    openedJournal(world.tryToOpen()).close();
  }
  expect(filesBeside()).toEqual([
    'journal.corrupt-2026-11-23-2.sqlite',
    'journal.corrupt-2026-11-23-3.sqlite',
    setAsideName,
    'journal.sqlite',
  ]);
  expect(readFileSync(join(dirname(world.file()), setAsideName), 'utf8')).toBe('damage 0');
});

test('journals that were set aside are purged with the sessions of their time, and nothing else is', () => {
  mkdirSync(dirname(world.file()), { recursive: true });
  const beside = (name: string): string => join(dirname(world.file()), name);
  const old = ['journal.corrupt-2026-11-01.sqlite', 'journal.corrupt-2026-11-01-2.sqlite-wal'];
  const kept = [
    'journal.corrupt-2026-11-22.sqlite',
    'journal.other-2026-11-01.sqlite',
    'journal.corrupt.txt',
  ];
  for (const name of [...old, ...kept]) writeFileSync(beside(name), 'old');
  mkdirSync(beside('journal.corrupt-2026-10-01.sqlite'));
  const journal = world.open();
  valueOf(journal.purge(LocalDay.parse('2026-11-22')));
  journal.close();
  expect(filesBeside()).toEqual(['journal.corrupt-2026-10-01.sqlite', ...kept, 'journal.sqlite'].sort());
});

describe('what never was a journal is set aside too, under another name', () => {
  const name = 'journal.other-2026-11-23.sqlite';

  test('a folder, with what is in it', () => {
    mkdirSync(world.file(), { recursive: true });
    writeFileSync(join(world.file(), 'letter.txt'), 'kept');
    const opened = world.tryToOpen();
    expect(opened.notices).toEqual([{ kind: 'setAside', name, why: 'notAFile' }]);
    openedJournal(opened).close();
    expect(readFileSync(join(dirname(world.file()), name, 'letter.txt'), 'utf8')).toBe('kept');
  });

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for its other end', () => {
    mkdirSync(dirname(world.file()), { recursive: true });
    execFileSync('mkfifo', [world.file()]);
    const opened = world.tryToOpen();
    expect(opened.notices).toEqual([{ kind: 'setAside', name, why: 'notAFile' }]);
    openedJournal(opened).close();
  });

  test('the database of another program, without a byte changed', () => {
    mkdirSync(dirname(world.file()), { recursive: true });
    change(world.file(), 'CREATE TABLE recipe (title TEXT); PRAGMA user_version = 99');
    const bytes = readFileSync(world.file());
    const opened = world.tryToOpen();
    expect(opened.notices).toEqual([{ kind: 'setAside', name, why: 'otherDatabase' }]);
    openedJournal(opened).close();
    expect(readFileSync(join(dirname(world.file()), name)).equals(bytes)).toBe(true);
  });
});

describe('a journal of a newer Borne is refused and left untouched', () => {
  test('told by its header', () => {
    writtenJournal();
    change(world.file(), `PRAGMA user_version = ${newestVersion + 1}`);
    const bytes = readFileSync(world.file());
    expect(world.tryToOpen()).toEqual({
      kind: 'unavailable',
      why: { kind: 'newerVersion', version: newestVersion + 1, known: newestVersion },
      notices: [],
    });
    expect(readFileSync(world.file()).equals(bytes)).toBe(true);
    expect(filesBeside()).toEqual(['journal.sqlite']);
  });

  test('told by its header, and its log is not moved', () => {
    writtenJournal(3);
    const newer = new Database(world.file());
    newer.exec(`PRAGMA journal_mode = WAL; PRAGMA user_version = ${newestVersion + 1}`);
    newer.exec('PRAGMA wal_checkpoint(TRUNCATE); CREATE TABLE novelty (a)');
    world.cutPower();
    newer.close();
    const before = [readFileSync(world.file()), readFileSync(`${world.file()}-wal`)];
    expect(before.map((bytes) => bytes.length)).not.toContain(0);
    expect(world.tryToOpen()).toMatchObject({ kind: 'unavailable', why: { kind: 'newerVersion' } });
    expect([readFileSync(world.file()), readFileSync(`${world.file()}-wal`)]).toEqual(before);
  });

  test('told by its log, because its migration was the last thing before the power went', () => {
    writtenJournal(3);
    const newer = new Database(world.file());
    newer.pragma('journal_mode = WAL');
    newer.exec(`CREATE TABLE novelty (a); PRAGMA user_version = ${newestVersion + 1}`);
    world.cutPower();
    newer.close();
    expect(readFileSync(world.file()).readUInt32BE(60)).toBe(newestVersion);
    expect(world.tryToOpen()).toMatchObject({ kind: 'unavailable', why: { kind: 'newerVersion' } });
    const left = new Database(world.file());
    expect(left.prepare('SELECT count(*) FROM session').pluck().get()).toBe(3);
    expect(left.prepare('SELECT count(*) FROM novelty').pluck().get()).toBe(0);
    left.close();
  });
});

test('a journal that another process holds is left alone, and opens when it is free again', async () => {
  writtenJournal(3);
  const holder = startProgram('hold-journal.ts', world.file());
  try {
    expect(await firstLineOf(holder)).toBe('open');
    expect(world.tryToOpen()).toEqual({ kind: 'unavailable', why: { kind: 'locked' }, notices: [] });
    expect(filesBeside().filter((name) => name.includes('corrupt'))).toEqual([]);
  } finally {
    holder.kill('SIGKILL');
    await goneOf(holder);
  }
  const journal = openedJournal(world.tryToOpen());
  expect(valueOf(journal.sessions({ limit: 10 }))).toHaveLength(3);
  journal.close();
});

test('two journals in one process do not write the same file either', () => {
  const journal = world.open();
  expect(world.tryToOpen()).toMatchObject({ kind: 'unavailable', why: { kind: 'locked' } });
  valueOf(journal.beginSession(aStart));
  journal.close();
});

test('damage that shows only when a page is read is told as damage, too', () => {
  const bytes = writtenJournal();
  const database = new Database(world.file());
  // Without a cache every page comes from the drive; the journal's own would hide this for a while.
  database.pragma('cache_size = 0');
  randomBytes(bytes.length - 4096).copy(bytes, 4096);
  writeFileSync(world.file(), bytes);
  let found: unknown = null;
  try {
    database.prepare('SELECT * FROM session').all();
  } catch (error) {
    found = problemOf(error, world.file());
  }
  expect(found).toEqual({ kind: 'damaged' });
  database.close();
});

test('a SQLite that cannot be loaded makes the journal unavailable, and the file stays', () => {
  const bytes = writtenJournal();
  const scratch = mkdtempSync(join(tmpdir(), 'borne-binding-'));
  const notABinding = join(scratch, 'better_sqlite3.node');
  writeFileSync(notABinding, 'not a program');
  for (const nativeBinding of [notABinding, join(scratch, 'missing.node')]) {
    const opened = openJournal({
      file: world.file(),
      terminal: terminalNameOf({ name: 'Accueil' }),
      now: noon,
      nativeBinding,
    });
    expect(opened).toEqual({ kind: 'unavailable', why: { kind: 'sqliteMissing' }, notices: [] });
  }
  expect(readFileSync(world.file()).equals(bytes)).toBe(true);
  rmSync(scratch, { recursive: true });
});

test('a file where the folder should be makes the journal unavailable', () => {
  const folder = dirname(world.file());
  writeFileSync(folder, 'in the way');
  const opened = world.tryToOpen();
  expect(opened).toEqual({ kind: 'unavailable', why: { kind: 'driveError', folder }, notices: [] });
  expect(readFileSync(folder, 'utf8')).toBe('in the way');
});

test.skipIf(process.platform === 'win32')('only the account that runs Borne can read a journal', () => {
  world.open().close();
  expect(statSync(world.file()).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(world.file())).mode & 0o777).toBe(0o700);
});

/** Skips with a loud line where the system lets nobody mount. */
function runMounted(script: string, skip: () => void): string {
  const run = runWithOwnMounts(script);
  if (run.kind === 'ran') return run.output;
  console.warn(`NOT TESTED HERE: nothing can be mounted on this system (${run.why}).`);
  skip();
  return '';
}

test('a read-only file system makes the journal unavailable and names the folder', (context) => {
  const bytes = writtenJournal();
  const folder = dirname(world.file());
  const aside = `${folder}-copy`;
  renameSync(folder, aside);
  mkdirSync(folder);
  const output = runMounted(
    `mount -t tmpfs tmpfs "${folder}"; cp "${aside}/journal.sqlite" "${folder}"
     mount -o remount,ro "${folder}"
     "$NODE" "${programFile('try-to-open.ts')}" "${world.file()}" "${folder}/missing.sqlite"
     cmp "${aside}/journal.sqlite" "${folder}/journal.sqlite"`,
    () => context.skip(),
  );
  const why = { kind: 'notWritable', folder };
  expect(JSON.parse(output)).toEqual([
    { kind: 'unavailable', why, notices: [] },
    { kind: 'unavailable', why, notices: [] },
  ]);
  expect(bytes.length).toBeGreaterThan(0);
});

test('on a full disk nothing is lost, and the journal goes on when there is room again', (context) => {
  const folder = join(dirname(world.file()), 'small');
  mkdirSync(folder, { recursive: true });
  const output = runMounted(
    `mount -t tmpfs -o size=512k tmpfs "${folder}"; "$NODE" "${programFile('fill-disk.ts')}" "${folder}"`,
    () => context.skip(),
  );
  const told = JSON.parse(output);
  expect(told.first).toEqual({ kind: 'done', value: 1 });
  expect(told.full).toEqual({ kind: 'failed', why: { kind: 'diskFull', folder } });
  expect(told.anotherOne).toMatchObject({ kind: 'unavailable', why: { kind: 'diskFull' } });
  expect(told.after).toEqual({ kind: 'done', value: told.rowsWhenFull + 1 });
  expect(told.rows).toBe(told.rowsWhenFull + 1);
  expect(told.leftOver).toBe(told.rows);
  expect(existsSync(join(folder, 'journal.sqlite'))).toBe(false);
});
