import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { startBorne } from '../../build/drive/borne.ts';
import { nextVisitor, test } from './support/borne-test.ts';

const canary = 'zqxcanary';

test('writes sessions by number with their verified wipe, and nothing of where the visitor went', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const borne = await startBorne({ dataDirectory });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await visitor.openTile('famille');
  await visitor.openTile('famille-compte');
  const page = await visitor.page('famille.borne.example');
  await page.evaluate((word) => {
    document.cookie = `${word}=1; max-age=9999`;
    localStorage.setItem(word, word);
    document.title = word;
    history.pushState(null, '', `/?q=${word}`);
    console.log(word);
  }, canary);
  await visitor.leave();
  await nextVisitor(borne);
  await borne.close();

  const database = new Database(join(dataDirectory, 'journal.sqlite'), { readonly: true });
  const sessions = database.prepare('select * from session').all();
  expect(sessions).toHaveLength(1);
  expect(JSON.stringify(sessions[0])).toContain('visitorEnded');
  const wipes = database.prepare('select * from wipe').all();
  expect(JSON.stringify(wipes[0])).toContain('verified');
  database.close();
  // The whole data directory, Chromium's own files of the warden included.
  expect(filesHolding(dataDirectory, canary)).toEqual([]);
  expect(filesHolding(dataDirectory, 'famille.borne.example', /last-good/)).toEqual([]);
});

test('counts a session that a power cut ended as interrupted', { tag: '@slow' }, async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const first = await startBorne({ dataDirectory });
  await (await nextVisitor(first)).enter();
  await first.kill();
  const second = await startBorne({ dataDirectory });
  await nextVisitor(second);
  await second.close();
  const database = new Database(join(dataDirectory, 'journal.sqlite'), { readonly: true });
  const sessions = database.prepare('select * from session').all();
  database.close();
  expect(sessions).toHaveLength(1);
  expect(JSON.stringify(sessions[0])).toContain('powerLost');
});

test('sets a corrupt journal aside under a name it tells, and serves visitors with a new one', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  writeFileSync(join(dataDirectory, 'journal.sqlite'), Buffer.alloc(20_000, 'not a database '));
  const borne = await startBorne({ dataDirectory });
  await (await nextVisitor(borne)).enter();
  await borne.close();
  const aside = readdirSync(dataDirectory).find((name) => /^journal\..+\.sqlite$/.test(name));
  expect(aside).toBeDefined();
  expect(readFileSync(join(dataDirectory, 'messages.txt'), 'utf8')).toContain(aside);
});

function filesHolding(folder: string, text: string, except?: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => except === undefined || !except.test(file))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });
}
