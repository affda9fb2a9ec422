import Database from 'better-sqlite3';
import type { SetAsideReason } from '../../../app/journal/problem.ts';
import { blankLog } from './blank-log.ts';
import { applicationId, applicationOf, migrate, newestVersion, versionOf } from './migrations.ts';
import { prepareStatements, type Statements } from './statements.ts';

/** Milliseconds the warden waits for a lock; it stands still meanwhile, so the rest of the waiting is a retry. */
const lockPatience = 250;

export type Connected =
  | {
      readonly kind: 'connected';
      readonly database: Database.Database;
      readonly statements: Statements;
    }
  | { readonly kind: 'unusable'; readonly why: SetAsideReason }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'migrationFailed'; readonly version: number };

/**
 * Opens the database as its only user, checks it and brings it to the newest version.
 * Whatever the answer, nothing of the content was changed unless it is `connected`.
 * @throws what SQLite throws, for `problemOf`; the database is closed again
 */
export function connect(file: string, nativeBinding: string | undefined): Connected {
  const database = new Database(file, {
    timeout: lockPatience,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    const connected = check(database);
    if (connected.kind !== 'connected') database.close();
    return connected;
  } catch (error) {
    database.close();
    throw error;
  }
}

function check(database: Database.Database): Connected {
  // Before the first access: one writer, held to by SQLite itself, and no shared-memory file.
  // https://sqlite.org/wal.html#use_of_wal_without_shared_memory
  database.pragma('locking_mode = EXCLUSIVE');
  const application = applicationOf(database);
  if (application !== applicationId && !(application === 0 && isEmpty(database)))
    return { kind: 'unusable', why: 'otherDatabase' };
  const version = versionOf(database);
  if (version > newestVersion) return { kind: 'newer', version, known: newestVersion };
  configure(database);
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    return { kind: 'unusable', why: 'damaged' };
  // A name that is taken, a row that does not fit: somebody changed the tables, or a migration is wrong.
  if (unlessRefused(() => migrate(database)) === null) return { kind: 'migrationFailed', version };
  const statements = unlessRefused(() => prepareStatements(database));
  if (statements === null) return { kind: 'unusable', why: 'damaged' };
  blankLog(database);
  return { kind: 'connected', database, statements };
}

/** Null where the tables are not what they should be; what the drive or a lock does is thrown on. */
function unlessRefused<Value>(action: () => Value): Value | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(ERROR|CONSTRAINT)/.test(error.code)) return null;
    throw error;
  }
}

function configure(database: Database.Database): void {
  database.pragma('secure_delete = ON');
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`SQLite took the journal mode ${String(mode)}`);
  // NORMAL would lose the last sessions in a power cut. There are few, so each can wait for the drive.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  // The file may have been tampered with: https://sqlite.org/security.html
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare<[]>('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}
