import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';
import { answerPage, questionOf, serviceOf } from './support/page-questions.ts';
import type { TestService } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const service = (id: string, path: string, more: Partial<TestService> = {}): TestService =>
  cafService(sites, id, path, more);

test('tells of a page that hangs although nobody touches it, and brings it back to life', async ({
  start,
}) => {
  const visitor = await enterWith(start, sites, { services: [service('loop', '/loop?auto')] });
  await visitor.openTile('tile-loop');
  await expect(visitor.heading('failed.hungTitle')).toBeVisible();
  const asked = () => sites.requestsTo('caf.test').filter(({ path }) => path === '/loop?auto').length;
  expect(asked()).toBe(1);
  await visitor.press('failed.tryAgain');
  await expect.poll(asked).toBe(2);
});

test('is not taken in by a page that waits for the visitor, however long that takes', {
  tag: '@slow',
}, async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('confirm', '/dialogs/confirm?auto')] });
  await visitor.openTile('tile-confirm');
  await questionOf(visitor);
  await visitor.screens.shell.waitForTimeout(7_000);
  expect(await serviceOf(visitor)).toMatchObject({ question: { kind: 'confirm' } });
  expect((await serviceOf(visitor))?.page.kind).not.toBe('failed');
});

test('guards a page whose process died as it did before', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('confirm', '/dialogs/confirm')] });
  await visitor.openTile('tile-confirm');
  const page = await visitor.page('caf.test');
  const client = await page.context().newCDPSession(page);
  void client.send('Page.crash').catch(() => undefined);
  await expect(visitor.heading('failed.crashedTitle')).toBeVisible();
  await visitor.press('failed.tryAgain');
  await visitor.screens.shell.locator('[data-guest-slot]').waitFor();
  // Playwright calls a page that crashed lost, whatever becomes of it.
  await visitor.screens.shell.waitForTimeout(500);
  await client.send('Runtime.evaluate', {
    expression: "setTimeout(() => document.getElementById('go').click())",
  });
  await answerPage(visitor, { kind: 'yes' });
});

test('ends a page that takes more memory than its service may, and the next try is a fresh page', async ({
  start,
}) => {
  const visitor = await enterWith(start, sites, {
    services: [service('heavy', '/crash/buffers', { memoryMegabytes: 600 })],
  });
  await visitor.openTile('tile-heavy');
  const page = await visitor.page('caf.test');
  await page.locator('#go').waitFor();
  await page.evaluate("setTimeout(() => document.getElementById('go').click())");
  // Faster than any visitor: the process that draws the page is still on its way out.
  await expect
    .poll(async () => (await serviceOf(visitor))?.page, { intervals: [2] })
    .toEqual({ kind: 'failed', why: 'tooHeavy' });
  await visitor.screens.shell.evaluate("window.borne.act({ kind: 'tryAgain' })");
  await expect
    .poll(() => sites.requestsTo('caf.test').filter(({ path }) => path === '/crash/buffers').length)
    .toBe(2);
  await visitor.screens.shell.locator('[data-guest-slot]').waitFor();
});

test('stops a page that reloads itself without end', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('reload', '/crash/reload')] });
  await visitor.openTile('tile-reload');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click({ noWaitAfter: true });
  await expect(visitor.heading('failed.crashedTitle')).toBeVisible();
});

test('refuses a place that the profile does not grant, and asks the visitor where it does', async ({
  start,
}) => {
  const place = (id: string, more: Partial<TestService>): TestService => ({
    id,
    start: sites.address('caf.localhost', '/permissions?ask=geolocation'),
    allow: ['caf.localhost'],
    ...more,
  });
  const visitor = await enterWith(start, sites, {
    services: [place('closed', {}), place('open', { permissions: ['location'] })],
  });

  await visitor.openTile('tile-closed');
  let page = await visitor.page('caf.localhost');
  await page.locator('#go').click();
  // "error 1": the page is told that it may not.
  await expect(page).toHaveTitle('geolocation: refused (error 1)');
  expect((await serviceOf(visitor))?.question).toBeNull();
  await visitor.press('bar.home');

  await visitor.openTile('tile-open');
  page = await visitor.page('caf.localhost');
  await page.locator('#go').click();
  expect(await answerPage(visitor, { kind: 'no' })).toMatchObject({
    kind: 'permission',
    permission: 'location',
    host: 'caf.localhost',
  });
  await expect(page).toHaveTitle('geolocation: refused (error 1)');
  await page.locator('#go').click();
  await answerPage(visitor, { kind: 'yes' });
  // Allowed; that this PC does not know where it stands ("error 2") is another matter.
  await expect(page).not.toHaveTitle('geolocation: refused (error 1)');
  await expect(page).toHaveTitle(/granted|error 2|error 3/);
});

test('reaches nothing but the listed hosts from a strict service, and everything from another', async ({
  start,
}) => {
  const path = '/elsewhere?to=http%3A%2F%2Fcdn.test%2F';
  const visitor = await enterWith(start, sites, {
    services: [service('pages', path), service('strict', path, { containment: 'strict' })],
  });
  sites.forgetRequests();
  await visitor.openTile('tile-strict');
  await expect(await visitor.page('caf.test')).toHaveTitle(
    // A beacon is sent off without ever learning what became of it.
    /^(beacon|nothing reached)$/,
  );
  expect(sites.requestsTo('cdn.test')).toEqual([]);
  await visitor.press('bar.home');
  await visitor.openTile('tile-pages');
  await expect(await visitor.page('caf.test')).toHaveTitle(/fetch image script/);
  expect(sites.requestsTo('cdn.test').length).toBeGreaterThan(3);
});

test('tells the team which site was asked for, by day, when the visitor asks', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [service('caf', '/leave/link')] });
  await visitor.openTile('tile-caf');
  await (await visitor.page('caf.test')).locator('#go').click({ noWaitAfter: true });
  await expect(visitor.heading('blocked.title')).toBeVisible();
  await visitor.screens.shell.evaluate(`window.borne.act({ kind: 'askForSite' })`);
  await expect
    .poll(async () => (await serviceOf(visitor))?.page)
    .toEqual({ kind: 'blocked', host: 'evil.test', asked: true });
});
