import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('shows how a service is used before it opens, and over its site the card that was read last', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, {
    services: [cafService(sites, 'caf', '/form', { sheet: 'caf' })],
  });
  const { shell } = visitor.screens;
  const requestsBefore = sites.requests().length;
  await visitor.openTile('tile-caf');
  await expect(visitor.heading('sheet.atHand')).toBeVisible();
  await picture(visitor, 'sheet-fr');
  await visitor.press('sheet.next');
  await expect(shell.getByText('Ils ouvrent votre dossier.')).toBeVisible();
  await expect(shell.locator('bdi', { hasText: 'Mon Compte' })).toBeVisible();
  // Nothing is asked of the site while its visitor reads.
  expect(sites.requests().length).toBe(requestsBefore);

  await visitor.press('sheet.open');
  const page = await visitor.page('caf.test');
  await page.locator('input').first().fill('Fatima');
  await visitor.press('sheet.name');
  await expect(shell.getByText('Ils ouvrent votre dossier.')).toBeVisible();
  await visitor.press('sheet.back');
  await shell.locator('[data-guest-slot]').waitFor();
  expect(await page.locator('input').first().inputValue()).toBe('Fatima');

  // Another time it opens at once.
  await visitor.press('bar.home');
  await visitor.press('question.leave');
  await visitor.openTile('tile-caf');
  await shell.locator('[data-guest-slot]').waitFor();
});
