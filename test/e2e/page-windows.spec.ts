import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { serviceOf } from './support/page-questions.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const act = (kind: string): string => `window.borne.act(${JSON.stringify({ kind })})`;

test('opens the window of an identity provider in the page’s place, lets it answer its opener and close itself', async ({
  start,
}) => {
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.test', '/everyday/window'), allow: ['caf.test'] }],
    sharedHosts: ['connect.test'],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
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
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.test', '/everyday/window'), allow: ['caf.test'] }],
    sharedHosts: ['connect.test'],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
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
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.test', '/everyday/receipt'), allow: ['caf.test'] }],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click();
  await expect
    .poll(async () => Promise.all(visitor.screens.guests().map((guest) => guest.title())))
    .toContain('Receipt');
  await expect.poll(async () => (await serviceOf(visitor))?.page).toEqual({ kind: 'shown' });
});

test('opens no more windows than a person can find back from, and says so', async ({ start }) => {
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.test', '/form'), allow: ['caf.test'] }],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
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
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.test', '/leave/empty-window'), allow: ['caf.test'] }],
  });
  sites.forgetRequests();
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#go').click();
  await expect.poll(async () => (await serviceOf(visitor))?.page.kind).toBe('blocked');
  await visitor.press('blocked.back');
  await expect.poll(async () => (await serviceOf(visitor))?.window).toBeNull();
  expect(sites.requestsTo('evil.test')).toEqual([]);
});
