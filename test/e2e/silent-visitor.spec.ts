import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('waits for a visitor who waits for a code, and names what they would lose by ending', {
  tag: '@slow',
}, async ({ start, picture }) => {
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/form')],
    session: { idleMinutes: 0.15, warningSeconds: 60 },
  });
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.evaluate(() => {
    document.body.innerHTML =
      '<input id="code" autocomplete="one-time-code"><textarea id="letter"></textarea>';
    document.getElementById('code')?.focus();
  });
  // Half as long again as the idle time; nobody touches anything.
  await new Promise((resolve) => setTimeout(resolve, 13_000));
  await expect(visitor.heading('warning.idleTitle')).toHaveCount(0);

  await visitor.press('bar.end');
  await expect(visitor.heading('confirmEnd.title')).toBeVisible();
  await expect(visitor.screens.shell.getByText(visitor.words('confirmEnd.unsentText'))).toHaveCount(0);
  await visitor.press('confirmEnd.no');
  await page.locator('#letter').fill('Madame, Monsieur,');
  await visitor.press('bar.end');
  await expect(visitor.screens.shell.getByText(visitor.words('confirmEnd.unsentText'))).toBeVisible();
  await picture(visitor, 'confirm-end-losing-fr');
});
