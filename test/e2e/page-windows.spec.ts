import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';
import { serviceOf } from './support/page-questions.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const act = (kind: string): string => `window.borne.act(${JSON.stringify({ kind })})`;

test('opens the window of an identity provider in the page’s place, lets it answer its opener and close itself', async ({
  start,
}) => {
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/everyday/window')],
    sharedHosts: ['connect.test'],
  });
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click();
  const provider = await visitor.page('connect.test');
  await expect(provider).toHaveTitle('has an opener');
  await expect.poll(async () => (await serviceOf(visitor))?.window?.host).toBe('connect.test');
  await provider.locator('#go').click({ noWaitAfter: true });
  await expect(page).toHaveTitle('signed in: nadia from http://connect.test');
  await expect.poll(async () => (await serviceOf(visitor))?.window).toBeNull();
  await expect.poll(async () => (await serviceOf(visitor))?.page).toEqual({ kind: 'shown' });
  // Its own window is the visitor's: the page cannot close it.
  await page.evaluate(() => window.close());
  await expect(page).toHaveTitle('signed in: nadia from http://connect.test');
});

test('leads back from a window that its page left open', async ({ start }) => {
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/everyday/window')],
    sharedHosts: ['connect.test'],
  });
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click();
  await visitor.page('connect.test');
  await visitor.screens.shell.evaluate(act('closeWindow'));
  await expect.poll(async () => (await serviceOf(visitor))?.window).toBeNull();
  expect(visitor.screens.guests().map((guest) => new URL(guest.url()).host)).toEqual(['caf.test']);
  // And again, as often as it takes.
  await page.locator('#go').click();
  await visitor.page('connect.test');
});

test('shows what a page writes into an empty window of its own', async ({ start }) => {
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/everyday/receipt')],
  });
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click();
  await expect
    .poll(async () => Promise.all(visitor.screens.guests().map((guest) => guest.title())))
    .toContain('Receipt');
  await expect.poll(async () => (await serviceOf(visitor))?.page).toEqual({ kind: 'shown' });
});

test('opens no more windows than a person can find back from, and says so', { tag: '@slow' }, async ({
  start,
}) => {
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/form')],
  });
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.evaluate(() => {
    for (let count = 0; count < 30; count += 1) window.open('/form', `window-${count}`);
  });
  await expect.poll(() => visitor.screens.guests().length).toBe(4);
  await visitor.press('bar.home');
  await expect.poll(() => visitor.screens.guests().length).toBe(0);
});

test('stops a window that is led to a site which is not open', async ({ start }) => {
  sites.forgetRequests();
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/leave/empty-window')],
  });
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click();
  await expect.poll(async () => (await serviceOf(visitor))?.page.kind).toBe('blocked');
  await visitor.press('blocked.back');
  await expect.poll(async () => (await serviceOf(visitor))?.window).toBeNull();
  expect(sites.requestsTo('evil.test')).toEqual([]);
});
