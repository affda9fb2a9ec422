import { expect, type Page } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { isAlive, sessionDirectories, sessionMainProcesses } from './support/sessions-on-disk.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const patience = { timeout: 30_000 };

test('the next visitor gets the session that waited hidden, with the seal and with nothing of the one before', async ({
  start,
}) => {
  const profile = makeTestProfile({
    services: [
      {
        id: 'caf',
        start: sites.address('caf.localhost', '/push-state'),
        allow: ['caf.localhost'],
      },
    ],
  });
  const borne = await start({ profile: profile.folder, arguments: sites.mapHosts, spare: true });
  const running = (): readonly number[] => sessionMainProcesses(borne.dataDirectory);
  const first = await nextVisitor(borne);
  const [shown] = running();
  await expect.poll(() => running().length, patience).toBe(2);
  await first.enter();
  await first.openTile('tile-caf');
  const stored = await first.page('caf.localhost');
  await goTo(stored, '/store?canary=zqx7canary');
  await expect(stored).toHaveTitle('stored');
  // Only now, since a process that is starting has short-lived copies of itself.
  const spare = running().find((pid) => pid !== shown);
  const directories = sessionDirectories(borne.dataDirectory);
  await first.leave();

  const next = await nextVisitor(borne);
  expect(spare).toBeDefined();
  expect(isAlive(spare ?? 0)).toBe(true);
  expect(isAlive(shown ?? 0)).toBe(false);
  await expect(next.screens.shell.getByText(/Effacé et vérifié à \d\d:\d\d/)).toBeVisible();
  // Of the two directories of before only the spare session's is left; the one of the next spare may be there already.
  const left = sessionDirectories(borne.dataDirectory).filter((name) => directories.includes(name));
  expect(left).toHaveLength(1);
  await next.enter();
  await next.openTile('tile-caf');
  const page = await next.page('caf.localhost');
  sites.forgetRequests();
  await goTo(page, '/retrieve');
  await expect(page).toHaveTitle('found nothing');
  expect(JSON.stringify(sites.requests())).not.toContain('zqx7canary');
  await expect.poll(() => running().length, patience).toBe(2);
});

test('a session that waits is given up when it dies or the profile changes, and nobody notices', {
  tag: '@slow',
}, async ({ start }) => {
  const famille = { id: 'famille', title: 'Famille', start: 'http://famille.test/', allow: ['famille.test'] };
  const sante = { id: 'sante', title: 'Santé', start: 'http://sante.test/', allow: ['sante.test'] };
  const profile = makeTestProfile({ services: [famille] });
  const borne = await start({ profile: profile.folder, spare: true });
  const running = (): readonly number[] => sessionMainProcesses(borne.dataDirectory);
  const first = await nextVisitor(borne);
  const [shown] = running();
  await expect.poll(() => running().length, patience).toBe(2);
  await first.enter();

  profile.write({ services: [sante] });
  // The one made for the tiles of before goes; the visitor's own stays.
  await expect.poll(() => running(), patience).toEqual([shown]);
  await expect.poll(() => sessionDirectories(borne.dataDirectory).length, patience).toBe(1);
  await expect(first.screens.shell.getByRole('button', { name: 'Famille' })).toBeVisible();
  await first.leave();

  const next = await nextVisitor(borne);
  const [second] = running();
  await expect.poll(() => running().length, patience).toBe(2);
  await next.enter();
  await expect(next.screens.shell.getByRole('button', { name: 'Santé' })).toBeVisible();
  const spare = running().find((pid) => pid !== second);
  process.kill(spare ?? 0, 'SIGKILL');
  await expect.poll(() => sessionDirectories(borne.dataDirectory).length, patience).toBe(1);
  await expect(next.screens.shell.getByRole('button', { name: 'Santé' })).toBeVisible();
  await next.leave();
  await nextVisitor(borne);
});

function goTo(page: Page, path: string): Promise<void> {
  return page.evaluate(
    (address) => {
      location.href = address;
    },
    sites.address('caf.localhost', path),
  );
}
