import { expect, type Page } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

/** Ways out of an allowed page that end in front of our blocked page. */
const blocked = [
  '/leave/link',
  '/leave/blank',
  '/leave/named',
  '/leave/javascript-link',
  '/leave/script',
  '/leave/script-replace',
  '/leave/script-later',
  '/leave/window',
  '/leave/form-post',
  '/leave/form-get',
  '/leave/form-blank',
  '/leave/redirect',
  '/leave/redirect?status=307',
  '/leave/hops?hops=3',
  '/leave/meta',
  '/leave/refresh-header',
  '/leave/frame-top',
  '/external/link',
  '/external/script',
  '/external/redirect',
];

/** Ways out that lead nowhere: a frame stays empty, no window opens, no program is called. */
const leadingNowhere = [
  '/leave/frame',
  '/leave/frame-redirect',
  '/leave/frame-script',
  '/leave/frame-form',
  '/leave/frame-data',
  '/leave/frame-base',
  '/leave/object',
  '/leave/data-link',
  '/leave/empty-window',
  '/leave/write-window',
  '/external/frame',
  '/external/frame-redirect',
];

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('keeps the visitor off every site that the profile does not open, whichever way a page tries', {
  tag: '@slow',
}, async ({ start, picture }) => {
  test.setTimeout(300_000);
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.test', '/push-state'), allow: ['caf.test'] }],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();

  for (const path of blocked) {
    await visitor.openTile('tile-caf');
    await tryWayOut(await visitor.page('caf.test'), path);
    const title = path.startsWith('/external/') ? 'blocked.programTitle' : 'blocked.title';
    await expect(visitor.heading(title), path).toBeVisible();
    if (path === '/leave/link') await picture(visitor, 'blocked-fr');
    await visitor.press('blocked.back');
    await visitor.press('bar.home');
  }
  for (const path of leadingNowhere) {
    await visitor.openTile('tile-caf');
    const page = await visitor.page('caf.test');
    await tryWayOut(page, path);
    await page.waitForTimeout(500);
    await visitor.press('bar.home');
  }
  expect(sites.requestsTo('evil.test').map(({ path }) => path)).toEqual([]);
  // The control: the pages were really there, each way was tried.
  const tried = new Set(sites.requestsTo('caf.test').map(({ path }) => path));
  expect([...blocked, ...leadingNowhere].filter((path) => !tried.has(path))).toEqual([]);
});

test('lets a visitor sign in over the allowed provider and come back, and stops what is blocked inside of it', async ({
  start,
}) => {
  const profile = makeTestProfile({
    services: [
      {
        id: 'caf',
        start: sites.address('caf.test', '/account'),
        allow: ['caf.test'],
        block: ['caf.test/missing'],
      },
    ],
    sharedHosts: ['connect.test'],
  });
  sites.forgetRequests();
  const visitor = await nextVisitor(
    await start({ profile: profile.folder, arguments: sites.mapHosts }),
    'ar',
  );
  await visitor.enter();
  await visitor.openTile('tile-caf');
  const provider = await visitor.page('connect.test');
  await provider.locator('#user').fill('nadia');
  await provider.locator('#go').click({ noWaitAfter: true });
  const account = await visitor.page('caf.test');
  await expect.poll(() => new URL(account.url()).pathname).toBe('/account');
  // Sites are asked for the visitor's language first, then for the country's.
  const [request] = sites.requestsTo('caf.test');
  expect(request?.headers['accept-language']).toMatch(/^ar,fr/);
  await account.evaluate(() => {
    location.href = '/missing';
  });
  await expect(visitor.heading('blocked.title')).toBeVisible();
});

/** Opens a way out and takes it with a real click where it waits for one. */
async function tryWayOut(page: Page, path: string): Promise<void> {
  const before = page.url();
  await page
    .evaluate(
      (address) => {
        location.href = address;
      },
      sites.address('caf.test', path),
    )
    .catch(() => undefined);
  await page
    .waitForURL((url) => url.href !== before, { timeout: 3_000, waitUntil: 'domcontentloaded' })
    .catch(() => undefined);
  const go = page.locator('#go');
  if ((await go.count().catch(() => 0)) > 0)
    await go.click({ noWaitAfter: true, timeout: 3_000 }).catch(() => undefined);
}
