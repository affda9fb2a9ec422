import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { terminalNameOf } from '../../app/journal/terminal-name.ts';
import { StaffMember } from '../../app/staff/staff-member.ts';
import { storedFields } from '../../app/staff/stored-fields.ts';
import { openJournal } from '../../main/warden/journal/open-journal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-fields-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { staff, ...journal } = storedFields;

test('nothing is kept in the journal that the data officer is not told of', () => {
  const file = join(folder, 'journal.sqlite');
  const opened = openJournal({ file, terminal: terminalNameOf({ name: 'Accueil' }), now: () => new Date() });
  if (opened.kind === 'open') opened.journal.close();
  const database = new Database(file, { readonly: true });
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  const fields = Object.fromEntries(
    tables.map((table) => [
      table,
      database.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all(),
    ]),
  );
  database.close();
  expect(fields).toEqual(journal);
});

test('nor of the team', () => {
  expect(Object.keys(StaffMember.shape)).toEqual(staff);
});

test.each(['fr', 'en'])('each field is explained in %s', (language) => {
  const text = readFileSync(
    join(import.meta.dirname, '..', '..', 'renderer', 'locales', 'staff', `${language}.json`),
    'utf8',
  );
  const catalogue: { data: { tables: Record<string, { fields: Record<string, string> }> } } =
    JSON.parse(text);
  const explained = Object.fromEntries(
    Object.entries(catalogue.data.tables).map(([table, { fields }]) => [table, Object.keys(fields)]),
  );
  expect(explained).toEqual(storedFields);
});
