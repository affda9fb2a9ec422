import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { SetAsideReason } from '../../../app/journal/problem.ts';
import { applicationId, newestVersion } from './migrations.ts';

/** What stands where the journal should be, told from the outside: SQLite has not touched it yet. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'database' }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'unusable'; readonly why: SetAsideReason };

/** The database header: https://sqlite.org/fileformat.html#the_database_header */
const header = { length: 100, magic: 'SQLite format 3\0', versionAt: 60, applicationAt: 68 } as const;

/**
 * Looks at the file before SQLite does, since SQLite changes what it opens: it deletes a log whose database is
 * empty, and moves the log of a newer version into its database.
 * @throws file system errors, for `problemOf`
 */
export function lookAt(file: string): Found {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) return { kind: 'unusable', why: 'notAFile' };
  if (found === undefined || found.size === 0) {
    // A log without its database: someone deleted or emptied the one and left the other.
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
    return log === undefined || log.size === 0 ? { kind: 'nothing' } : { kind: 'unusable', why: 'damaged' };
  }
  return readHeader(file);
}

function readHeader(file: string): Found {
  const bytes = Buffer.alloc(header.length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (bytes.toString('latin1', 0, header.magic.length) !== header.magic)
    return { kind: 'unusable', why: 'damaged' };
  const version = bytes.readUInt32BE(header.versionAt);
  return bytes.readUInt32BE(header.applicationAt) === applicationId && version > newestVersion
    ? { kind: 'newer', version, known: newestVersion }
    : { kind: 'database' };
}
