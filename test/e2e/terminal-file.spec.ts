import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nextVisitor, test } from './support/borne-test.ts';

test('takes the size of the screen and the profile from terminal.yaml', async ({ start }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  writeFileSync(
    join(dataDirectory, 'terminal.yaml'),
    'formatVersion: 1\nname: Accueil\nprofile: mediatheque\nscreen:\n  scale: 1.5\n',
  );
  const visitor = await nextVisitor(await start({ dataDirectory }));
  expect(await visitor.screens.shell.evaluate(() => window.devicePixelRatio)).toBe(1.5);
  await visitor.enter();
  await expect(visitor.screens.shell.getByText('édiathèque').first()).toBeVisible();
});

test('tells the team what is wrong with terminal.yaml, and starts with the usual settings', async ({
  start,
}) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  writeFileSync(join(dataDirectory, 'terminal.yaml'), 'formatVersion: 1\nprintr: HP\n');
  await nextVisitor(await start({ dataDirectory }));
  expect(readFileSync(join(dataDirectory, 'messages.txt'), 'utf8')).toMatch(/terminal\.yaml:2:1: .*printer/);
});
