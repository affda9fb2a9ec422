import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('says what is being opened at once, that a site is slow after a while, and shows it when it comes', {
  tag: '@slow',
}, async ({ start, picture }) => {
  const profile = makeTestProfile({
    services: [
      {
        id: 'slow',
        title: 'Lenteur',
        start: sites.address('caf.test', '/slow?ms=6000'),
        allow: ['caf.test'],
      },
    ],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  await visitor.openTile('tile-slow');
  const { shell } = visitor.screens;
  await expect(
    shell.getByText(visitor.words('service.opening').replace('{{service}}', 'Lenteur')),
  ).toBeVisible();
  await expect(shell.getByText(visitor.words('service.slow'))).toBeVisible();
  await picture(visitor, 'opening-slow-fr');
  await shell.locator('[data-guest-slot]').waitFor();
});

const troubled = [
  ['dead', 'dead.test', '/', 'failed.notReachableTitle'],
  ['reset', 'caf.test', '/reset', 'failed.notReachableTitle'],
  ['bad-certificate', 'bad-certificate.test', '/', 'failed.notSecureTitle'],
] as const;

test('tells in plain words of a server that nobody answers at, a connection that is reset and a certificate that nobody vouches for, offers another try, and leads back', async ({
  start,
  picture,
}) => {
  const services = troubled.map(([id, host, path]) => ({
    id,
    start: sites.address(host, path),
    allow: [host],
  }));
  const profile = makeTestProfile({ services });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  for (const [id, , , title] of troubled) {
    await visitor.openTile(`tile-${id}`);
    await expect(visitor.heading(title)).toBeVisible();
    await picture(visitor, `failed-${id}-fr`);
    await visitor.press('failed.tryAgain');
    await expect(visitor.heading(title)).toBeVisible();
    await visitor.press('failed.home');
    await expect(visitor.heading('launcher.title')).toBeVisible();
  }
});

test('shows the site’s own page for what is missing or broken there', async ({ start }) => {
  const profile = makeTestProfile({
    services: [{ id: 'site', start: sites.address('caf.test', '/broken'), allow: ['caf.test'] }],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  await visitor.openTile('tile-site');
  await visitor.screens.shell.locator('[data-guest-slot]').waitFor();
});

test('survives a page whose process dies: a sentence, another try, and the page is back', async ({
  start,
}) => {
  const profile = makeTestProfile({
    services: [{ id: 'site', start: sites.address('caf.test', '/push-state'), allow: ['caf.test'] }],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  await visitor.openTile('tile-site');
  const page = await visitor.page('caf.test');
  const client = await page.context().newCDPSession(page);
  void client.send('Page.crash').catch(() => undefined);
  await expect(visitor.heading('failed.crashedTitle')).toBeVisible();
  await visitor.press('failed.tryAgain');
  await visitor.screens.shell.locator('[data-guest-slot]').waitFor();
});

test('stays usable over a page that never stops computing', async ({ start }) => {
  const profile = makeTestProfile({
    services: [{ id: 'site', start: sites.address('caf.test', '/loop'), allow: ['caf.test'] }],
  });
  const visitor = await nextVisitor(await start({ profile: profile.folder, arguments: sites.mapHosts }));
  await visitor.enter();
  await visitor.openTile('tile-site');
  const page = await visitor.page('caf.test');
  await page
    .locator('#go')
    .click({ noWaitAfter: true, timeout: 2_000 })
    .catch(() => undefined);
  await visitor.press('bar.home');
  await expect(visitor.heading('launcher.title')).toBeVisible();
  await visitor.leave();
});
