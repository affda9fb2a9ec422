import { expect, type Page } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('the next visitor finds nothing of what a site could keep: cookies, storages, databases, caches, workers', async ({
  start,
}) => {
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: sites.address('caf.localhost', '/push-state'), allow: ['caf.localhost'] }],
  });
  const borne = await start({ profile: profile.folder, arguments: sites.mapHosts });
  const first = await nextVisitor(borne);
  await first.enter();
  await first.openTile('tile-caf');
  const page = await first.page('caf.localhost');
  await goTo(page, '/store?canary=zqx7canary');
  await expect(page).toHaveTitle('stored');
  await goTo(page, '/retrieve');
  // The control: within the session everything is found again.
  await expect(page).toHaveTitle(/^found in /);
  const places = (await page.title()).split(',').length;
  expect(places).toBeGreaterThan(4);
  await first.leave();

  const next = await nextVisitor(borne);
  await next.enter();
  await next.openTile('tile-caf');
  const later = await next.page('caf.localhost');
  sites.forgetRequests();
  await goTo(later, '/retrieve');
  await expect(later).toHaveTitle('found nothing');
  expect(JSON.stringify(sites.requests())).not.toContain('zqx7canary');
});

function goTo(page: Page, path: string): Promise<void> {
  return page.evaluate(
    (address) => {
      location.href = address;
    },
    sites.address('caf.localhost', path),
  );
}
