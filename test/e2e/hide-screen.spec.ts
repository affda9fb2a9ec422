import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { cafService } from './support/on-test-sites.ts';
import { openScreen } from './support/screen.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('hides the page behind three pictures, keeps strangers out, and gives it back as it was', async ({
  start,
  picture,
}) => {
  const screen = await openScreen({ width: 1280, height: 800 });
  const profile = makeTestProfile({ services: [cafService(sites, 'caf', '/form')] });
  const visitor = await nextVisitor(
    await start({
      profile: profile.folder,
      display: screen.display,
      arguments: [...sites.mapHosts, '--kiosk'],
    }),
  );
  await visitor.enter();
  const { shell } = visitor.screens;
  await visitor.openTile('tile-caf');
  const page = await visitor.page('caf.test');
  await page.locator('#name').fill('Nadia');
  // Keys of a real keyboard reach the page as long as it is seen.
  await page.locator('#name').click();
  screen.press('a');
  await expect(page.locator('#name')).toHaveValue('Nadiaa');
  const touch = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await shell.getByRole('button', { name, exact: true }).click();
  };

  await visitor.press('bar.hide');
  await touch('cœur', 'escargot', 'clé');
  await expect(visitor.heading('hide.rememberTitle')).toBeVisible();
  await picture(visitor, 'hide-screen-fr');
  // The bar has a button of the same words, which closes the panel again.
  await shell
    .getByRole('main')
    .getByRole('button', { name: visitor.words('bar.hide') })
    .click();
  await expect(visitor.heading('hidden.title')).toBeVisible();
  await expect(shell.locator('[data-guest-slot]')).toBeHidden();
  await picture(visitor, 'hidden-fr');
  for (const key of ['b', 'Tab', 'c']) screen.press(key);

  await touch('clé', 'escargot', 'cœur');
  await expect(shell.getByText(visitor.words('hidden.wrong'))).toBeVisible();
  await touch('cœur', 'escargot', 'clé');
  await expect(shell.locator('[data-guest-slot]')).toBeVisible();
  await expect(page.locator('#name')).toHaveValue('Nadiaa');
  screen.close();
});
