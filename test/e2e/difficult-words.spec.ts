import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('explains a difficult word of a website to who touches it, and what it stands on does nothing meanwhile', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'words', '/words')] });
  const { shell } = visitor.screens;
  await visitor.openTile('tile-words');
  const page = await visitor.page('caf.test');
  const before = await page.content();

  await visitor.press('glossary.name');
  await expect(shell.getByText(visitor.words('glossary.ask'))).toBeVisible();
  await picture(visitor, 'difficult-words-fr');
  // What is marked: not what is hidden or written in a field, no part of a word, and "are" is no allowance.
  const marked = await shell.evaluate<{ value: number }>('window.borne.markWords(true)');
  expect(marked.value).toBe(7);

  await page.locator('#text').click({ position: { x: 110, y: 10 } });
  await expect(shell.getByText('Personne qui reçoit de l’argent de la CAF.')).toBeVisible();
  await picture(visitor, 'difficult-words-explained-fr');
  await page.locator('#button').click();
  await expect(shell.getByText('Dire que vous avez fini et que c’est juste.')).toBeVisible();
  expect(await page.title()).toBe('Words');
  await page.locator('#link').click({ position: { x: 200, y: 10 } });
  await expect(shell.getByText('Papier qui prouve quelque chose, par exemple vos droits.')).toBeVisible();
  expect(page.url()).toContain('/words');
  expect(await page.content()).toBe(before);

  // Whoever is done has the site as it was.
  await visitor.press('panel.close');
  await expect(shell.getByText(visitor.words('glossary.ask'))).toBeHidden();
  await page.locator('#button').click();
  await expect.poll(() => page.title()).toBe('pressed');
});
