import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { JournalProblem } from '../../../app/journal/problem.ts';

/**
 * The problem behind an exception of SQLite or of the file system; null for one that is a bug of ours.
 * Result codes: https://sqlite.org/rescode.html (better-sqlite3 gives the extended names).
 */
export function problemOf(error: unknown, file: string): JournalProblem | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error instanceof Database.SqliteError ? ofSqlite(code, file) : ofSystem(code, file);
}

function ofSqlite(code: string, file: string): JournalProblem | null {
  const folder = dirname(file);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: 'locked' };
  if (/^SQLITE_(NOTADB|CORRUPT|FORMAT)/.test(code)) return { kind: 'damaged' };
  if (code === 'SQLITE_FULL') return { kind: 'diskFull', folder };
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return { kind: 'notWritable', folder };
  if (/^SQLITE_(IOERR|CANTOPEN|NOLFS|PROTOCOL)/.test(code)) return { kind: 'driveError', folder };
  if (/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(code)) return { kind: 'refused' };
  return null;
}

function ofSystem(code: string, file: string): JournalProblem | null {
  const folder = dirname(file);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'notWritable', folder };
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull', folder };
    case 'EBUSY':
      return { kind: 'locked' };
    // A file where the folder should be.
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EIO':
    case 'ENXIO':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ENOENT':
      return { kind: 'driveError', folder };
    // An antivirus may have taken the native part away.
    case 'ERR_DLOPEN_FAILED':
    case 'MODULE_NOT_FOUND':
      return { kind: 'sqliteMissing' };
    default:
      return null;
  }
}
