import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LocalDay } from '../../app/journal/local-time.ts';
import { migrate, migrations, newestVersion, versionOf } from '../../main/warden/journal/migrations.ts';
import { createFileWorld, type FileWorld } from '../fixtures/journal/file-world.ts';
import { aStart, siteOf, valueOf } from './journal-contract.ts';

let world: FileWorld;
beforeEach(() => {
  world = createFileWorld();
  mkdirSync(dirname(world.file()), { recursive: true });
});
afterEach(() => world.remove());

const fixture = (version: number): string =>
  join(import.meta.dirname, '..', 'fixtures', 'journal', `version-${version}.sql`);

/** Every table and index by its definition, whatever its spaces. */
function schemaOf(database: Database.Database): readonly string[] {
  return database
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck()
    .all()
    .map((sql) => sql.replaceAll(/\s+/g, ' '));
}

function schemaOfNewJournal(): readonly string[] {
  const database = new Database(':memory:');
  migrate(database);
  const schema = schemaOf(database);
  database.close();
  return schema;
}

const askedInVersion2 = [
  { day: '2026-11-23', site: 'doctolib.fr' },
  { day: '2026-11-23', site: 'leboncoin.fr' },
  { day: '2026-11-20', site: 'leboncoin.fr' },
];

const versions = Array.from({ length: newestVersion }, (_, index) => index + 1);

describe('a journal of every version this Borne knows', () => {
  test.each(versions)('version %i is here as it was released', (version) => {
    expect(existsSync(fixture(version))).toBe(true);
    const released = new Database(':memory:');
    released.exec(readFileSync(fixture(version), 'utf8'));
    expect(versionOf(released)).toBe(version);
    // An entry that was edited after its release would leave the journals of that release behind.
    const migrated = new Database(':memory:');
    migrate(migrated, migrations.slice(0, version));
    expect(schemaOf(migrated)).toEqual(schemaOf(released));
    released.close();
    migrated.close();
  });

  test.each(versions)(
    'version %i becomes the newest, with its sessions, wipes, counts and what was asked for',
    (version) => {
      const old = new Database(world.file());
      old.exec(readFileSync(fixture(version), 'utf8'));
      old.close();

      const opened = world.tryToOpen();
      expect(opened).toMatchObject({ kind: 'open', notices: [] });
      if (opened.kind === 'unavailable') return;
      const { journal } = opened;

      expect(journal.leftOver).toEqual([
        { number: 3, state: 'ended' },
        { number: 5, state: 'interrupted' },
      ]);
      const rows = valueOf(journal.sessions({ limit: 10 }));
      expect(rows.map(({ number, state, started }) => [number, state, started])).toEqual([
        [5, 'interrupted', '2026-11-23T10:40'],
        [4, 'ended', '2026-11-23T09:12'],
        [3, 'ended', '2026-11-20T16:02'],
        [2, 'interrupted', '2026-11-20T14:05'],
      ]);
      expect(rows[1]).toEqual({
        state: 'ended',
        number: 4,
        started: '2026-11-23T09:12',
        ended: '2026-11-23T09:41',
        reason: 'visitorEnded',
        terminal: 'Accueil',
        wipes: [
          {
            outcome: 'verified',
            attempts: 1,
            milliseconds: 84,
            medium: 'tmpfs',
            container: 'cgroup',
            steps: [
              { step: 'processes', outcome: 'verified', milliseconds: 12 },
              { step: 'sessionDirectory', outcome: 'verified', milliseconds: 70 },
              { step: 'clipboard', outcome: 'verified', milliseconds: 2 },
            ],
          },
        ],
      });
      expect(valueOf(journal.counts())).toEqual([
        { month: '2026-10', kind: 'language', key: 'fr', count: 61 },
        { month: '2026-11', kind: 'language', key: 'ar', count: 7 },
        { month: '2026-11', kind: 'service', key: 'caf', count: 12 },
      ]);
      expect(valueOf(journal.askedSites())).toEqual(version < 2 ? [] : askedInVersion2);
      const day = LocalDay.parse('2026-11-24');
      valueOf(journal.addAskedSites(day, [siteOf('www.ameli.fr')]));
      expect(valueOf(journal.askedSites())[0]).toEqual({ day, site: 'ameli.fr' });
      expect(valueOf(journal.beginSession(aStart))).toBe(8);
      journal.close();

      const now = new Database(world.file(), { readonly: true });
      expect(versionOf(now)).toBe(newestVersion);
      expect(schemaOf(now)).toEqual(schemaOfNewJournal());
      now.close();
    },
  );
});

test('a migration that fails changes nothing and leaves the versions before it', () => {
  const database = new Database(world.file());
  const steps = [
    'CREATE TABLE first (a TEXT); INSERT INTO first VALUES (1)',
    'ALTER TABLE first ADD COLUMN b TEXT; UPDATE first SET b = 2',
    'CREATE TABLE third (a TEXT); INSERT INTO first VALUES (3, 4); INSERT INTO nowhere VALUES (5)',
  ];
  expect(() => migrate(database, steps)).toThrow('no such table: nowhere');
  expect(versionOf(database)).toBe(2);
  expect(database.prepare('SELECT * FROM first').all()).toEqual([{ a: '1', b: '2' }]);
  expect(schemaOf(database)).toHaveLength(1);
  // A mended Borne goes on from there.
  expect(migrate(database, [...steps.slice(0, 2), 'CREATE TABLE third (a TEXT)'])).toBe(3);
  expect(migrate(database, steps)).toBe(3);
  database.close();
});

test('a journal whose tables do not take a migration is refused and left as it was', () => {
  const old = new Database(world.file());
  old.exec('PRAGMA application_id = 1112494670; CREATE TABLE wipe (something TEXT)');
  old.exec("INSERT INTO wipe VALUES ('kept')");
  old.close();
  expect(world.tryToOpen()).toEqual({
    kind: 'unavailable',
    why: { kind: 'migrationFailed', version: 0 },
    notices: [],
  });
  const left = new Database(world.file());
  expect(left.prepare('SELECT * FROM wipe').all()).toEqual([{ something: 'kept' }]);
  expect(schemaOf(left)).toHaveLength(1);
  left.close();
});
