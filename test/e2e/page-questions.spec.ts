import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';
import { answerPage, questionOf, serviceOf } from './support/page-questions.ts';
import { sessionDirectories, sessionRootOf } from './support/sessions-on-disk.ts';
import { makeTestProfile, type TestService } from './support/test-profile.ts';

/**
 * Driven over the debugging port, which has a dialog handling of its own: that no native window opens is proven by
 * the escape suite, with real keys on a real screen. Here it is what the visitor is asked, and what the page gets.
 * Frames of another process are left to that suite too: they stand still while two debuggers hold them.
 */

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const service = (id: string, path: string, more: Partial<TestService> = {}): TestService =>
  cafService(sites, id, path, more);

/** Touches #go without waiting: the page stands still until the visitor has answered. */
async function touchGo(page: Page): Promise<void> {
  await page
    .locator('#go')
    .click({ noWaitAfter: true, timeout: 3_000 })
    .catch(() => undefined);
}

test('gives a page the visitor’s own answer to alert, confirm and prompt', async ({ start }) => {
  const visitor = await enterWith(start, sites, {
    services: [
      service('alert', '/dialogs/alert'),
      service('confirm', '/dialogs/confirm'),
      service('prompt', '/dialogs/prompt'),
    ],
  });

  await visitor.openTile('tile-alert');
  let page = await visitor.page('caf.test');
  await touchGo(page);
  expect(await questionOf(visitor)).toMatchObject({ kind: 'alert', text: 'Bonjour', mayStop: false });
  await visitor.press('question.understood');
  await expect(page).toHaveTitle('alert: done');
  await visitor.press('bar.home');

  for (const [answer, title] of [
    ['yes', 'confirm: true'],
    ['no', 'confirm: false'],
  ] as const) {
    await visitor.openTile('tile-confirm');
    page = await visitor.page('caf.test');
    await touchGo(page);
    await visitor.press(`question.${answer}`);
    await expect(page).toHaveTitle(title);
    await visitor.press('bar.home');
  }

  await visitor.openTile('tile-prompt');
  page = await visitor.page('caf.test');
  await touchGo(page);
  expect(await questionOf(visitor)).toMatchObject({ kind: 'prompt', text: 'Votre nom ?', preset: 'canari' });
  await visitor.screens.shell.getByRole('textbox').fill('Nadia');
  await visitor.press('question.confirm');
  await expect(page).toHaveTitle('prompt: Nadia');
});

test('sends a form that asks before it is sent, once the visitor said yes', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('form', '/everyday/confirm')] });
  await visitor.openTile('tile-form');
  const page = await visitor.page('caf.test');
  sites.forgetRequests();
  await touchGo(page);
  await answerPage(visitor, { kind: 'no' });
  await visitor.screens.shell.waitForTimeout(500);
  expect(sites.requests()).toEqual([]);
  await touchGo(page);
  await answerPage(visitor, { kind: 'yes' });
  await expect
    .poll(() => sites.requestsTo('caf.test').map(({ path, body }) => path + ' ' + body))
    .toContain('/sent name=Nadia');
});

test('leaves a page that waits for an answer, and the next page is asked for nothing', {
  tag: '@slow',
}, async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('confirm', '/dialogs/confirm')] });
  await visitor.openTile('tile-confirm');
  await touchGo(await visitor.page('caf.test'));
  await questionOf(visitor);
  await visitor.press('bar.home');
  await visitor.openTile('tile-confirm');
  await visitor.page('caf.test');
  expect((await serviceOf(visitor))?.question).toBeNull();
});

test('offers a page that asks on and on no more answers than the visitor wants to give', {
  tag: '@slow',
}, async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('endless', '/everyday/endless')] });
  await visitor.openTile('tile-endless');
  const page = await visitor.page('caf.test');
  await touchGo(page);
  expect(await answerPage(visitor, { kind: 'yes' })).toMatchObject({ mayStop: false });
  expect(await answerPage(visitor, { kind: 'yes' })).toMatchObject({ mayStop: false });
  expect(await answerPage(visitor, { kind: 'stop' })).toMatchObject({ mayStop: true });
  await expect(page).toHaveTitle('endless: done');
  expect(await serviceOf(visitor)).toMatchObject({ question: null, notice: 'questionsStopped' });
});

test('asks before a page with something unsaved is left, and leaves where the visitor wants to', async ({
  start,
}) => {
  const visitor = await enterWith(start, sites, { services: [service('unsaved', '/dialogs/before-unload')] });
  await visitor.openTile('tile-unsaved');
  const page = await visitor.page('caf.test');
  await touchGo(page);
  await expect(page).toHaveTitle('beforeunload: armed');
  const leave = (): Promise<void> =>
    page.evaluate((address) => void setTimeout(() => location.assign(address)), '/form');
  const left = (): number => sites.requestsTo('caf.test').filter(({ path }) => path === '/form').length;
  await leave();
  expect(await questionOf(visitor)).toMatchObject({ kind: 'leave', host: 'caf.test' });
  await visitor.press('question.stay');
  await visitor.screens.shell.waitForTimeout(500);
  expect(left()).toBe(0);
  // By our own button too, which leads on where the visitor says so.
  await visitor.press('service.reload');
  await answerPage(visitor, { kind: 'no' });
  await leave();
  await visitor.press('question.leave');
  await expect.poll(left).toBe(1);
});

test('asks for a name and password by our own screen, and again after a wrong one', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('password', '/everyday/password')] });
  await visitor.openTile('tile-password');
  const answer = { kind: 'signIn', user: 'nadia', password: 'wrong' } as const;
  expect(await answerPage(visitor, answer)).toMatchObject({ kind: 'signIn', host: 'caf.test', again: false });
  expect(await questionOf(visitor)).toMatchObject({ again: true });
  const { shell } = visitor.screens;
  await shell.getByLabel(visitor.words('question.user'), { exact: true }).fill('nadia');
  await shell.getByLabel(visitor.words('question.password'), { exact: true }).fill('canary');
  await visitor.press('question.signIn');
  await expect(await visitor.page('caf.test')).toHaveTitle('Password given');
});

test('gives a page the documents of the session, and nothing else of the PC', async ({ start }) => {
  const profile = makeTestProfile({
    services: [service('file', '/everyday/file'), service('drop', '/everyday/drop')],
  });
  const borne = await start({ profile: profile.folder, arguments: sites.mapHosts });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const [session = ''] = sessionDirectories(borne.dataDirectory);
  const documents = join(sessionRootOf(borne.dataDirectory), session, 'documents');
  for (const name of ['carte.png', 'attestation.pdf']) writeFileSync(join(documents, name), name);
  // A link that leads out of the session is none of its documents.
  symlinkSync('/etc/passwd', join(documents, 'passwd.txt'));

  for (const [tile, several] of [
    ['tile-file', true],
    ['tile-drop', false],
  ] as const) {
    await visitor.openTile(tile);
    await touchGo(await visitor.page('caf.test'));
    const question = await questionOf(visitor);
    if (question.kind !== 'documents') throw new Error(`asked for ${question.kind}`);
    expect(question.several).toBe(several);
    expect(question.documents.map(({ name }) => name).sort()).toEqual(['attestation.pdf', 'carte.png']);
    await answerPage(visitor, { kind: 'documents', documents: question.documents.map(({ id }) => id) });
    const sent = () => sites.requests().filter(({ path }) => path === '/sent-files');
    await expect.poll(() => sent().length).toBe(1);
    expect(sent()[0]?.body.split('\n')).toHaveLength(several ? 2 : 1);
    sites.forgetRequests();
    await visitor.press('bar.home');
  }
});

test('opens a file field again after the visitor chose nothing', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('file', '/everyday/file')] });
  await visitor.openTile('tile-file');
  const page = await visitor.page('caf.test');
  for (const _time of [1, 2]) {
    await touchGo(page);
    expect(await answerPage(visitor, { kind: 'no' })).toMatchObject({ kind: 'documents', documents: [] });
  }
});
