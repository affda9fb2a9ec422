import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Visitor } from '../../build/drive/visitor.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';
import { answerPage, questionOf } from './support/page-questions.ts';
import { sessionDirectories, sessionRootOf } from './support/sessions-on-disk.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

/** Six seconds; the cap on silent presence is three times that. */
const soonIdle = { idleMinutes: 0.1, warningSeconds: 60 };

/** Longer than the idle time, with nobody touching anything. */
async function staysAlone(visitor: Visitor): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  await expect(visitor.heading('warning.idleTitle')).toHaveCount(0);
}

/** What tells that the sign, and nothing else, kept the session: without it the question comes. */
async function isMissed(visitor: Visitor): Promise<void> {
  await expect(visitor.heading('warning.idleTitle')).toBeVisible({ timeout: 20_000 });
}

test.describe('who touches nothing is there', { tag: '@slow' }, () => {
  test('while a page sounds', async ({ start }) => {
    const visitor = await enterWith(start, sites, {
      services: [cafService(sites, 'caf', '/form')],
      session: soonIdle,
    });
    await visitor.openTile('tile-caf');
    const page = await visitor.page('caf.test');
    await page.evaluate(() => {
      document.body.innerHTML = '<button id="go" type="button">Écouter</button>';
      document.getElementById('go')?.addEventListener('click', () => {
        const audio = new AudioContext();
        const tone = audio.createOscillator();
        tone.connect(audio.destination);
        tone.start();
        addEventListener('silence', () => void audio.close());
      });
    });
    await page.locator('#go').click();
    await staysAlone(visitor);
    await page.evaluate(() => dispatchEvent(new Event('silence')));
    await isMissed(visitor);
  });

  test('while a page sees them', async ({ start }) => {
    const { folder } = makeTestProfile({
      services: [
        {
          id: 'visio',
          start: sites.address('caf.localhost', '/permissions?ask=camera'),
          allow: ['caf.localhost'],
          permissions: ['camera'],
        },
      ],
      session: soonIdle,
    });
    const borne = await start({
      profile: folder,
      arguments: [...sites.mapHosts, '--use-fake-device-for-media-stream'],
    });
    const visitor = await nextVisitor(borne);
    await visitor.enter();
    await visitor.openTile('tile-visio');
    const page = await visitor.page('caf.localhost');
    await touchGo(page);
    await answerPage(visitor, { kind: 'yes' });
    await expect(page).toHaveTitle('camera: granted');
    await staysAlone(visitor);
    await page.evaluate(() => location.assign('/form'));
    await isMissed(visitor);
  });

  test('while a document is on its way', async ({ start }) => {
    const { folder } = makeTestProfile({
      services: [cafService(sites, 'caf', '/form')],
      session: soonIdle,
    });
    const borne = await start({ profile: folder, arguments: sites.mapHosts });
    const visitor = await nextVisitor(borne);
    await visitor.enter();
    const [session = ''] = sessionDirectories(borne.dataDirectory);
    writeFileSync(join(sessionRootOf(borne.dataDirectory), session, 'documents', 'carte.png'), 'carte');
    await visitor.openTile('tile-caf');
    const page = await visitor.page('caf.test');
    await page.evaluate(() => {
      document.body.innerHTML = '<input id="go" type="file">';
      document.getElementById('go')?.addEventListener('change', (event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        void fetch('/slow?ms=60000', { method: 'POST', body: event.target.files?.[0] ?? null });
        document.title = 'sending';
      });
    });
    await touchGo(page);
    const question = await questionOf(visitor);
    if (question.kind !== 'documents') throw new Error(`asked for ${question.kind}`);
    await answerPage(visitor, { kind: 'documents', documents: question.documents.map(({ id }) => id) });
    await expect(page).toHaveTitle('sending');
    await staysAlone(visitor);
    await page.evaluate(() => location.assign('/form'));
    await isMissed(visitor);
  });
});

test('asks on the way home what is to become of what was written, however the page keeps its fields', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'caf', '/form')] });
  const openForm = async (): Promise<Page> => {
    await visitor.openTile('tile-caf');
    return visitor.page('caf.test');
  };

  // What the page itself fills in is nobody's loss.
  const filled = await openForm();
  await filled.evaluate(() => {
    const name = document.getElementById('name');
    if (name instanceof HTMLInputElement) name.value = 'Nadia Benali';
  });
  await visitor.press('bar.home');
  await expect(visitor.heading('launcher.title')).toBeVisible();

  // React writes each letter back as if it had always stood there.
  const written = await openForm();
  await written.evaluate(() => {
    document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) target.defaultValue = target.value;
    });
  });
  await written.locator('#name').pressSequentially('Nadia');
  await visitor.press('bar.home');
  await expect(visitor.heading('question.leaveTitle')).toBeVisible();
  await picture(visitor, 'leave-page-fr');
  await visitor.press('question.stay');
  await expect(visitor.screens.shell.locator('[data-guest-slot]')).toBeVisible();
  await expect(written.locator('#name')).toHaveValue('Nadia');

  await visitor.press('bar.home');
  await visitor.press('question.leave');
  await expect(visitor.heading('launcher.title')).toBeVisible();

  // What was sent is not lost.
  const sent = await openForm();
  await sent.locator('#name').pressSequentially('Nadia');
  await sent.locator('#go').click();
  await expect(sent.locator('#found')).toBeVisible();
  await visitor.press('bar.home');
  await expect(visitor.heading('launcher.title')).toBeVisible();
});

test('ends at closing time, and tells the journal so', { tag: '@slow' }, async ({ start, picture }) => {
  // A place closes on the minute, and a slow PC must have let its visitor in before.
  test.setTimeout(300_000);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const { folder } = makeTestProfile({
    services: [cafService(sites, 'caf', '/form')],
    session: { closesAt: timeOfDay(nextMinute(75_000)) },
  });
  const borne = await start({ profile: folder, dataDirectory, arguments: sites.mapHosts });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await expect(visitor.heading('warning.closingTitle')).toBeVisible({ timeout: 90_000 });
  await picture(visitor, 'warning-closing-fr');
  await visitor.screens.ended();
  await nextVisitor(borne);
  await borne.close();
  expect(reasonsIn(dataDirectory)).toEqual(['closing']);
});

test('is ended by staff who close Borne, and tells the journal so', async ({ start }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'borne-data-'));
  const { folder } = makeTestProfile({ services: [cafService(sites, 'caf', '/form')] });
  const borne = await start({ profile: folder, dataDirectory, arguments: sites.mapHosts });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await borne.close();
  expect(reasonsIn(dataDirectory)).toEqual(['staffEnded']);
});

/** Touches #go without waiting: the page stands still until the visitor has answered. */
async function touchGo(page: Page): Promise<void> {
  await page
    .locator('#go')
    .click({ noWaitAfter: true, timeout: 3_000 })
    .catch(() => undefined);
}

/** The first full minute that is at least so many milliseconds away. */
function nextMinute(after: number): Date {
  return new Date(Math.ceil((Date.now() + after) / 60_000) * 60_000);
}

function timeOfDay(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function reasonsIn(dataDirectory: string): readonly unknown[] {
  const database = new Database(join(dataDirectory, 'journal.sqlite'), { readonly: true });
  const reasons = database.prepare('select reason from session').pluck().all();
  database.close();
  return reasons;
}
