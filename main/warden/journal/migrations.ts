import type { Database } from 'better-sqlite3';

/** Written into the file's header, so that another program's database is never taken for a journal ("BORN"). */
export const applicationId = 0x42_4f_52_4e;

/**
 * What brings a journal from one version to the next: the entry at index n leads to version n + 1. An entry that
 * was released is never edited; a change is a new entry, with a fixture of the version before it in
 * test/fixtures/journal/.
 *
 * STRICT and the checks are the last net: whatever reaches them, no column takes an address or a sentence.
 * AUTOINCREMENT because a number must not come again when the newest rows were purged.
 * Counters have neither rowid nor time, so the file does not tell in which order they came (count-batch.ts); no
 * more do sites that were asked for (asked-batch.ts), which have a day.
 */
export const migrations: readonly string[] = [
  `
  PRAGMA application_id = ${applicationId};

  CREATE TABLE session (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
    ended TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
    reason TEXT CHECK (length(reason) BETWEEN 1 AND 20 AND reason NOT GLOB '*[^a-zA-Z]*'),
    terminal TEXT NOT NULL CHECK (length(terminal) BETWEEN 1 AND 60),
    erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
    CHECK (ended IS NULL OR reason IS NOT NULL)
  ) STRICT;
  CREATE INDEX session_by_day ON session (started);
  CREATE INDEX session_not_erased ON session (number) WHERE erased = 0;

  CREATE TABLE wipe (
    session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
    run INTEGER NOT NULL CHECK (run >= 1),
    outcome TEXT NOT NULL CHECK (outcome IN ('verified', 'failed')),
    attempts INTEGER NOT NULL CHECK (attempts >= 1),
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    medium TEXT NOT NULL CHECK (length(medium) BETWEEN 1 AND 20 AND medium NOT GLOB '*[^a-zA-Z]*'),
    container TEXT CHECK (length(container) BETWEEN 1 AND 20 AND container NOT GLOB '*[^a-zA-Z]*'),
    PRIMARY KEY (session, run)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE wipe_step (
    session INTEGER NOT NULL,
    run INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 40 AND step NOT GLOB '*[^a-zA-Z]*'),
    outcome TEXT NOT NULL CHECK (outcome IN ('verified', 'failed')),
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    PRIMARY KEY (session, run, position),
    FOREIGN KEY (session, run) REFERENCES wipe (session, run) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE counter (
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20 AND kind NOT GLOB '*[^a-zA-Z]*'),
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 40 AND key NOT GLOB '*[^a-z0-9-]*'),
    count INTEGER NOT NULL CHECK (count >= 1),
    PRIMARY KEY (month, kind, key)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE asked_site (
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    site TEXT NOT NULL CHECK (length(site) BETWEEN 3 AND 253 AND site GLOB '?*.?*' AND site NOT GLOB '*[^a-z0-9.-]*'),
    PRIMARY KEY (day, site)
  ) STRICT, WITHOUT ROWID;
  `,
];

/** The newest version this Borne knows. */
export const newestVersion = migrations.length;

/** The version of the open database; 0 for an empty one. */
export function versionOf(database: Database): number {
  return numberOf(database.pragma('user_version', { simple: true }));
}

/** `applicationId` for a journal, 0 for an empty database, anything else for another program's. */
export function applicationOf(database: Database): number {
  return numberOf(database.pragma('application_id', { simple: true }));
}

/**
 * Brings the database to the end of `steps`, each step in a transaction of its own: a crash in between leaves a
 * whole earlier version, which the next start brings on.
 * @returns the version it is at now
 * @throws SqliteError; the step that failed has changed nothing
 */
export function migrate(database: Database, steps: readonly string[] = migrations): number {
  const takeStep = database.transaction((step: string, version: number) => {
    database.exec(step);
    database.pragma(`user_version = ${version}`);
  });
  for (const [index, step] of steps.entries()) {
    if (index >= versionOf(database)) takeStep.immediate(step, index + 1);
  }
  return versionOf(database);
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new Error('SQLite answers these pragmas with a number');
  return value;
}
