import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Visitor } from '../../build/drive/visitor.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

const services = [{ id: 'famille', start: 'http://famille.test/', allow: ['famille.test'] }];

test('asks who is there when nobody touched anything, and gives everything back to who says it is them', async ({
  start,
  picture,
}) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1, warningSeconds: 60 } });
  const visitor = await nextVisitor(await start({ profile: profile.folder }));
  await visitor.enter();
  await expect(visitor.heading('warning.idleTitle')).toBeVisible({ timeout: 30_000 });
  await picture(visitor, 'warning-idle-fr');
  await answer(visitor, 'warning.stay');
  await expect(visitor.heading('launcher.title')).toBeVisible();
});

test('erases at once for who says that they are another person, and tells the journal so', {
  tag: '@slow',
}, async ({ start }) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1, warningSeconds: 60 } });
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const borne = await start({ profile: profile.folder, dataDirectory });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await expect(visitor.heading('warning.idleTitle')).toBeVisible({ timeout: 30_000 });
  const { shell } = visitor.screens;
  await shell.mouse.click(20, 20);
  await expect(visitor.heading('warning.idleTitle')).toBeVisible();
  // The session may be gone before the click is reported as done.
  await answer(visitor, 'warning.takeOver').catch(() => undefined);
  await visitor.screens.ended();
  const next = await nextVisitor(borne);
  await expect(next.screens.shell.getByRole('button', { name: next.words('welcome.touch') })).toBeVisible();
  await borne.close();
  const database = new Database(join(dataDirectory, 'journal.sqlite'), { readonly: true });
  const reasons = database.prepare('select reason from session').pluck().all();
  database.close();
  expect(reasons).toEqual(['newVisitor']);
});

/** A tile by its title; what stands below it belongs to its name too. */
function answer({ screens, words }: Visitor, key: string): Promise<void> {
  return screens.shell
    .getByRole('main')
    .getByRole('button', { name: words(key) })
    .click();
}

test('ends the session of a visitor who does not answer', { tag: '@slow' }, async ({ start }) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1, warningSeconds: 5 } });
  const borne = await start({ profile: profile.folder });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await visitor.screens.ended();
  const next = await nextVisitor(borne);
  await expect(next.screens.shell.getByRole('button', { name: next.words('welcome.touch') })).toBeVisible();
});

test('announces the longest session before its end, then ends it however busy the visitor is', {
  tag: '@slow',
}, async ({ start, picture }) => {
  const profile = makeTestProfile({ services, session: { maximumMinutes: 0.5, extensionMinutes: 0 } });
  const borne = await start({ profile: profile.folder });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await expect(visitor.heading('warning.maximumTitle')).toBeVisible({ timeout: 30_000 });
  await picture(visitor, 'warning-maximum-fr');
  await visitor.press('warning.continue');
  await expect(visitor.heading('launcher.title')).toBeVisible();
  const busy = setInterval(
    () => void visitor.screens.shell.mouse.move(Math.random() * 500, 300).catch(() => undefined),
    300,
  );
  await visitor.screens.ended();
  clearInterval(busy);
  await nextVisitor(borne);
});

test('gives more time to who asks for it in the last minute, and the page as it was', {
  tag: '@slow',
}, async ({ start }) => {
  const profile = makeTestProfile({ services, session: { maximumMinutes: 0.5, extensionMinutes: 3 } });
  const visitor = await nextVisitor(await start({ profile: profile.folder }));
  await visitor.enter();
  await expect(visitor.heading('warning.lastTitle')).toBeVisible({ timeout: 30_000 });
  await visitor.screens.shell.getByRole('button', { name: 'Encore 3 minutes' }).click();
  await expect(visitor.heading('launcher.title')).toBeVisible();
  await expect(visitor.screens.shell.getByText('4 minutes', { exact: true })).toBeVisible();
});

test('forgets the language and comfort of someone who left before the charter', { tag: '@slow' }, async ({
  start,
}) => {
  const profile = makeTestProfile({ services, session: { idleMinutes: 0.1 } });
  const visitor = await nextVisitor(await start({ profile: profile.folder }), 'ar');
  const { shell } = visitor.screens;
  await shell.getByRole('button', { name: visitor.words('welcome.touch') }).click();
  await visitor.chooseLanguage();
  await expect(shell.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(shell.getByRole('button', { name: visitor.words('welcome.touch') })).toBeVisible({
    timeout: 30_000,
  });
});
