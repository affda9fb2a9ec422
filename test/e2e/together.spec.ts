import { expect } from '@playwright/test';
import { wordsOf } from '../../build/drive/words-of.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { cafService } from './support/on-test-sites.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('writes everything in the language of the visitor and of who helps, who looks away from a password', async ({
  start,
  picture,
}) => {
  const { folder } = makeTestProfile({ services: [cafService(sites, 'reading', '/reading')] });
  const visitor = await nextVisitor(await start({ profile: folder, arguments: sites.mapHosts }), 'ar');
  const { shell } = visitor.screens;
  const french = wordsOf('fr');
  await visitor.enter();
  await expect(shell.getByText(french('launcher.title'))).toBeHidden();
  await visitor.press('bar.together');
  for (const words of [visitor.words, french])
    await expect(shell.getByRole('heading').getByText(words('launcher.title'))).toBeVisible();
  await picture(visitor, 'together-ar-fr');

  await visitor.openTile('tile-reading');
  const page = await visitor.page('caf.test');
  await page.locator('#name').click();
  await page.waitForTimeout(800);
  await expect(shell.getByText(french('notice.yourTurn'))).toBeHidden();
  await page.locator('#password').click();
  for (const words of [visitor.words, french])
    await expect(shell.getByText(words('notice.yourTurn'))).toBeVisible();
  await picture(visitor, 'together-your-turn-ar-fr');
});
