import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The journal as it lies on the disk now. */
export interface JournalNow {
  /** What SQLite's own check says: `ok`. */
  readonly integrity: string;
  readonly rows: readonly JournalRow[];
}

export interface JournalRow {
  readonly number: number;
  /** Null while it is open. */
  readonly reason: string | null;
  /** A verified wipe was recorded for it. */
  readonly erased: boolean;
  /** Of the newest wipe. */
  readonly wipe: { readonly outcome: string; readonly milliseconds: number } | null;
}

/**
 * Reads a copy: the warden holds its journal for itself alone. The log is copied as well, since the newest rows lie
 * there; a copy during which one of the two changed is taken again.
 * @param after leaves out the rows up to this number
 */
export function readJournal(dataDirectory: string, after = 0): JournalNow {
  const folder = mkdtempSync(join(tmpdir(), 'borne-journal-copy-'));
  try {
    const copy = join(folder, 'journal.sqlite');
    if (!copyUnchanged(join(dataDirectory, 'journal.sqlite'), copy)) return { integrity: 'ok', rows: [] };
    const database = new Database(copy);
    try {
      const integrity = String(database.pragma('integrity_check', { simple: true }));
      // A warden that was killed while it made the file left no table.
      const isMade =
        database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'session'").pluck().get() === 1;
      const rows = isMade ? database.prepare<[number], Columns>(newest).all(after) : [];
      return { integrity, rows: rows.map(rowOf) };
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Columns {
  readonly number: number;
  readonly reason: string | null;
  readonly erased: number;
  readonly outcome: string | null;
  readonly milliseconds: number | null;
}

const newest = `SELECT number, reason, erased, outcome, milliseconds FROM session
  LEFT JOIN wipe ON wipe.session = number AND run = (SELECT max(run) FROM wipe WHERE session = number)
  WHERE number > ? ORDER BY number`;

function rowOf({ number, reason, erased, outcome, milliseconds }: Columns): JournalRow {
  const wipe = outcome === null || milliseconds === null ? null : { outcome, milliseconds };
  return { number, reason, erased: erased === 1, wipe };
}

/** False where there is no journal. */
function copyUnchanged(file: string, copy: string): boolean {
  const log = `${file}-wal`;
  for (;;) {
    const before = stampOf(file) + stampOf(log);
    if (!existsSync(file)) return false;
    copyFileSync(file, copy);
    copyIfThere(log, `${copy}-wal`);
    if (stampOf(file) + stampOf(log) === before) return true;
  }
}

function copyIfThere(file: string, copy: string): void {
  rmSync(copy, { force: true });
  try {
    copyFileSync(file, copy);
  } catch {
    // The log goes with its last connection.
  }
}

function stampOf(file: string): string {
  const facts = statSync(file, { throwIfNoEntry: false, bigint: true });
  return facts === undefined ? '-' : `${facts.size} ${facts.mtimeNs};`;
}
