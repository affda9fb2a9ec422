import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openProfileSource,
  type ProfileReading,
  type ProfileSource,
} from '../../main/profile/profile-source.ts';
import { fixtureFolder } from '../unit/profile/read-fixture.ts';

/** Long enough for a laden machine; how soon an edit is seen is measured elsewhere, never asserted. */
const patience = { timeout: 30_000, interval: 20 };

const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>';
let root = '';
let folder = '';
let data = '';
let file = '';
let readings: ProfileReading[] = [];
const open: ProfileSource[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'borne-source-'));
  folder = join(root, 'tilleuls');
  data = join(root, 'data');
  file = join(folder, 'profile.yaml');
  readings = [];
  cpSync(join(fixtureFolder, 'sound'), folder, { recursive: true });
});

afterEach(() => {
  for (const source of open.splice(0)) source.close();
  rmSync(root, { recursive: true, force: true });
});

async function openSource(word = folder): Promise<ProfileSource> {
  const source = await openProfileSource(word, {
    dataDirectory: data,
    shipped: join(root, 'shipped'),
    base: root,
    onChange: (reading) => readings.push(reading),
  });
  open.push(source);
  return source;
}

/** For `expect.poll`, which asks until the answer is right or patience is at its end. */
const newest = (source: ProfileSource) => () => source.current();

function edit(from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const named = (name: string) => ({ association: { name } });
const good = (name: string) => ({ kind: 'profile', profile: named(name) });
const bad = (problem: object, lastGood: string) => ({
  kind: 'problems',
  problems: [problem],
  lastGood: { profile: named(lastGood) },
});
const refused = (kind: string) => ({ kind: 'file', refusal: { kind } });

describe('a profile that is followed', () => {
  it('is there once the source is open, and is not announced', async () => {
    const source = await openSource();
    expect(source.current()).toMatchObject({ ...good('Les Tilleuls'), advice: [] });
    expect(source.current()).toHaveProperty('profile.name', 'tilleuls');
    expect(readings).toEqual([]);
  });

  it('changes with an edit in place', async () => {
    const source = await openSource();
    edit('Les Tilleuls', 'Les Platanes');
    await expect.poll(newest(source), patience).toMatchObject(good('Les Platanes'));
    expect(readings).toMatchObject([good('Les Platanes')]);
  });

  it('changes with an editor that writes a new file and renames it over the old one, time after time', async () => {
    const source = await openSource();
    for (const name of ['Les Platanes', 'Les Saules', 'Les Ormes']) {
      const text = readFileSync(file, 'utf8').replace(/name: Les .*/, `name: ${name}`);
      writeFileSync(`${file}.swp`, text);
      renameSync(`${file}.swp`, file);
      await expect.poll(newest(source), patience).toMatchObject(good(name));
    }
    expect(readings).toHaveLength(3);
  });

  it('changes with a charter and with a picture, in whatever folder they are', async () => {
    mkdirSync(join(folder, 'images/logos'), { recursive: true });
    writeFileSync(join(folder, 'images/logos/a.svg'), logo);
    edit('  colours:', '  logo: images/logos/a.svg\n  colours:');
    const source = await openSource();
    const first = source.current();

    writeFileSync(join(folder, 'charter.fr.md'), '- [clock] Une minute.\n---\nTexte.\n');
    await expect
      .poll(newest(source), patience)
      .toMatchObject({ profile: { charter: { fr: { sentences: [{ text: 'Une minute.' }] } } } });

    writeFileSync(join(folder, 'images/logos/a.svg'), `${logo}<!-- new -->`);
    await expect.poll(() => readings, patience).toHaveLength(2);
    expect(first).toHaveProperty('folder');
    expect(source.current()).not.toHaveProperty('folder', Reflect.get(first, 'folder'));
  });

  it('changes with a file that is only linked, of which the system says nothing', async () => {
    const real = join(root, 'on-another-drive.yaml');
    renameSync(file, real);
    symlinkSync(real, file);
    const source = await openSource();
    edit('Les Tilleuls', 'Les Platanes');
    await expect.poll(newest(source), patience).toMatchObject(good('Les Platanes'));
  });

  it('keeps the last good state while it is broken, and says what is wrong', async () => {
    const source = await openSource();
    edit('idleMinutes: 5', 'idelMinutes: 5');
    await expect.poll(newest(source), patience).toMatchObject(bad({ kind: 'unknownKey' }, 'Les Tilleuls'));
    edit('idelMinutes: 5', 'idleMinutes: 6');
    await expect
      .poll(newest(source), patience)
      .toMatchObject({ kind: 'profile', profile: { session: { idleMinutes: 6 } } });
    expect(readings.map(({ kind }) => kind)).toEqual(['problems', 'profile']);
  });

  it('keeps it when the file is deleted, and when the whole folder is', async () => {
    const source = await openSource();
    rmSync(file);
    await expect.poll(newest(source), patience).toMatchObject(bad(refused('missing'), 'Les Tilleuls'));
    rmSync(folder, { recursive: true });
    await expect.poll(newest(source), patience).toMatchObject(bad(refused('missing'), 'Les Tilleuls'));

    cpSync(join(fixtureFolder, 'sound'), folder, { recursive: true });
    edit('Les Tilleuls', 'Les Platanes');
    await expect.poll(newest(source), patience).toMatchObject(good('Les Platanes'));
  });

  it('follows a folder that is replaced by another as a whole', async () => {
    const source = await openSource();
    const other = join(root, 'other');
    cpSync(folder, other, { recursive: true });
    writeFileSync(
      join(other, 'profile.yaml'),
      readFileSync(file, 'utf8').replace('Les Tilleuls', 'Les Platanes'),
    );
    renameSync(folder, join(root, 'old'));
    renameSync(other, folder);
    await expect.poll(newest(source), patience).toMatchObject(good('Les Platanes'));
    edit('Les Platanes', 'Les Saules');
    await expect.poll(newest(source), patience).toMatchObject(good('Les Saules'));
  });

  it('keeps it when something that is no folder, or no file, stands in its place', async () => {
    const source = await openSource();
    rmSync(file);
    mkdirSync(file);
    await expect.poll(newest(source), patience).toMatchObject(bad(refused('notAFile'), 'Les Tilleuls'));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'formatVersion: 1\n');
    await expect
      .poll(newest(source), patience)
      .toMatchObject({ kind: 'problems', lastGood: { profile: named('Les Tilleuls') } });
  });

  it('keeps it when ten megabytes of something else are saved under its name', async () => {
    const source = await openSource();
    truncateSync(file, 10 * 1024 * 1024);
    await expect.poll(newest(source), patience).toMatchObject(bad(refused('tooLarge'), 'Les Tilleuls'));
  });

  it('reads a file that is written in pieces once it is whole', async () => {
    const source = await openSource();
    const text = readFileSync(file, 'utf8').replace('Les Tilleuls', 'Les Platanes');
    const pieces = 40;
    for (let piece = 1; piece <= pieces; piece += 1) {
      writeFileSync(file, text.slice(0, Math.ceil((text.length * piece) / pieces)));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await expect.poll(newest(source), patience).toMatchObject(good('Les Platanes'));
  });

  it('says nothing when a file is saved without a change', async () => {
    const source = await openSource();
    for (let times = 0; times < 3; times += 1) {
      writeFileSync(file, readFileSync(file));
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    edit('Les Tilleuls', 'Les Platanes');
    await expect.poll(newest(source), patience).toMatchObject(good('Les Platanes'));
    expect(readings).toHaveLength(1);
  });

  it('is not followed once the source is closed', async () => {
    const closed = await openSource();
    closed.close();
    const witness = await openSource();
    edit('Les Tilleuls', 'Les Platanes');
    await expect.poll(newest(witness), patience).toMatchObject(good('Les Platanes'));
    expect(closed.current()).toMatchObject(good('Les Tilleuls'));
    expect(readings).toHaveLength(1);
  });
});

describe('the last good state of a profile', () => {
  it('survives a restart with a profile that was broken or deleted meanwhile, pictures included', async () => {
    writeFileSync(join(folder, 'logo.svg'), logo);
    edit('  colours:', '  logo: logo.svg\n  colours:');
    (await openSource()).close();
    rmSync(folder, { recursive: true });

    const source = await openSource();
    const reading = source.current();
    expect(reading).toMatchObject({
      ...bad(refused('missing'), 'Les Tilleuls'),
      lastGood: { profile: { name: 'tilleuls' } },
    });
    const kept = reading.kind === 'problems' ? (reading.lastGood?.folder ?? '') : '';
    expect(readFileSync(join(kept, 'logo.svg'), 'utf8')).toBe(logo);
    expect(readFileSync(join(kept, 'profile.yaml'), 'utf8')).toContain('Les Tilleuls');
  });

  it('is found again although a file has taken the place of the folder', async () => {
    (await openSource()).close();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no profile');
    const source = await openSource();
    expect(source.current()).toMatchObject(bad({ kind: 'notKeys' }, 'Les Tilleuls'));
  });

  it('is none for a profile that never was good, whatever other profile was', async () => {
    (await openSource()).close();
    const other = join(root, 'elsewhere', 'tilleuls');
    cpSync(join(fixtureFolder, 'tab'), other, { recursive: true });
    expect((await openSource(other)).current()).toMatchObject({ kind: 'problems', lastGood: null });
  });

  it('is none for a name that no profile has', async () => {
    expect((await openSource('girond')).current()).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'profileNotFound' }],
      lastGood: null,
    });
  });

  it('is the one before when the newest copy was spoilt', async () => {
    const first = await openSource();
    edit('Les Tilleuls', 'Les Platanes');
    await expect.poll(newest(first), patience).toMatchObject(good('Les Platanes'));
    const spoilt = first.current();
    first.close();
    truncateSync(join(spoilt.kind === 'profile' ? spoilt.folder : '', 'profile.yaml'), 0);
    rmSync(file);
    expect((await openSource()).current()).toMatchObject(bad(refused('missing'), 'Les Tilleuls'));
  });

  it('is kept as it was handed out, however often the profile changes after that', async () => {
    const source = await openSource();
    const handedOut = source.current();
    const kept = handedOut.kind === 'profile' ? handedOut.folder : '';
    for (const name of ['Les Platanes', 'Les Saules', 'Les Ormes', 'Les Chênes']) {
      const before = readings.length;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/name: Les .*/, `name: ${name}`));
      await expect.poll(() => readings, patience).toHaveLength(before + 1);
    }
    expect(readFileSync(join(kept, 'profile.yaml'), 'utf8')).toContain('Les Tilleuls');
    // What nobody was given is deleted: the one handed out and the two newest remain.
    const copies = readdirSync(join(kept, '..'));
    expect(copies).toHaveLength(3);
  });

  it('may be impossible to keep: the profile is used from its own folder, and the reason is passed on', async () => {
    writeFileSync(data, 'a file where the folder should be');
    const reasons: unknown[] = [];
    const source = await openProfileSource(folder, {
      dataDirectory: data,
      shipped: null,
      base: root,
      onChange: () => undefined,
      onNotKept: (reason) => reasons.push(reason),
    });
    open.push(source);
    expect(source.current()).toMatchObject({ ...good('Les Tilleuls'), folder });
    expect(reasons).toHaveLength(1);
  });
});
