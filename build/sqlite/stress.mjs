/**
 * Tries the SQLite binding of the prepared runtime to the point where a wrong reference would crash:
 * thirty databases, statements, functions, errors, garbage collection in between, and the end of the process
 * with everything still open. Run it after any change to node-api-9-references.c:
 *
 *   ELECTRON_RUN_AS_NODE=1 ELECTRON --expose-gc build/sqlite/stress.mjs BINDING
 *
 * (ELECTRON and BINDING stand in .cache/runtime.json; without BINDING it tries better-sqlite3's own). It prints
 * one line and exits 0.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';

const [, , nativeBinding] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'borne-sqlite-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const { gc } = globalThis;
if (gc === undefined) throw new Error('Run this with --expose-gc.');
const reasonsLength = Array.from({ length: 500 }, (_, row) => `reason ${row}`).join('').length;
/** @type {Database.Database[]} */
const kept = [];
let rows = 0;
for (let index = 0; index < 30; index += 1) {
  const database = new Database(
    join(folder, `${index}.sqlite`),
    nativeBinding === undefined ? {} : { nativeBinding },
  );
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE visit (id INTEGER PRIMARY KEY, reason TEXT NOT NULL, size REAL, big INTEGER)');
  database.function('twice', (/** @type {number} */ value) => value * 2);
  database.aggregate('together', {
    start: '',
    step: (/** @type {string} */ sum, /** @type {string} */ text) => sum + text,
  });
  const insert = database.prepare('INSERT INTO visit (reason, size, big) VALUES (@reason, @size, @big)');
  const insertMany = database.transaction((/** @type {number} */ count) => {
    for (let row = 0; row < count; row += 1)
      insert.run({ reason: `reason ${row}`, size: row / 3, big: 2n ** 60n });
  });
  insertMany(500);
  for (const double of database.prepare('SELECT twice(size) FROM visit ORDER BY id').pluck().iterate()) {
    if (typeof double === 'number') rows += 1;
  }
  const length = database.prepare('SELECT length(together(reason)) FROM visit').pluck().get();
  if (length !== reasonsLength) throw new Error(`the aggregate gave ${String(length)}`);
  expectSqliteError(
    () => database.exec('INSERT INTO visit (reason) VALUES (NULL)'),
    'SQLITE_CONSTRAINT_NOTNULL',
  );
  expectSqliteError(() => database.prepare('SELECT nothing FROM nowhere'), 'SQLITE_ERROR');
  // A third is closed properly, a third is left to the garbage collector, a third stays open to the end.
  if (index % 3 === 0) database.close();
  if (index % 3 === 1) kept.push(database);
  gc();
  await setImmediate();
}
if (rows !== 30 * 500) throw new Error(`read ${rows} rows`);
console.log(`30 databases, ${rows} rows, ${kept.length} left open, on Node ${process.versions.node}`);

/**
 * @param {() => void} action
 * @param {string} code
 */
function expectSqliteError(action, code) {
  try {
    action();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === code) return;
    throw error;
  }
  throw new Error(`no ${code}`);
}
