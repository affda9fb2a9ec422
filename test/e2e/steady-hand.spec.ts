import { expect } from '@playwright/test';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

test('counts what a trembling hand does twice once, on a website too, for who asked for it', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'form', '/form')] });
  const { shell } = visitor.screens;
  await visitor.openTile('tile-form');
  const page = await visitor.page('caf.test');
  await page.evaluate(() => {
    document.title = '0';
    addEventListener('click', () => {
      document.title = String(Number(document.title) + 1);
    });
  });
  const heading = page.locator('h1').first();
  const tremble = async (): Promise<void> => {
    for (let times = 0; times < 4; times += 1) await heading.click({ delay: 20 });
  };
  await tremble();
  expect(await page.title()).toBe('4');

  await visitor.press('bar.textSize');
  await visitor.press('textSize.steady');
  await picture(visitor, 'steady-hand-fr');
  // The panel itself takes a second press for a slip, too.
  await shell.waitForTimeout(900);
  await visitor.press('panel.close');
  await shell.locator('[data-guest-slot]').waitFor();
  await page.waitForTimeout(900);
  await tremble();
  expect(await page.title()).toBe('5');

  // A field that is reached by keys: held letters, and Shift before its letter.
  const field = page.locator('input[type="text"], input:not([type])').first();
  await field.evaluate((element: HTMLInputElement) => {
    element.value = '';
    element.focus();
  });
  await page.keyboard.down('a');
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('a');
  await page.keyboard.up('a');
  await page.keyboard.press('Shift');
  await page.keyboard.press('b');
  await page.keyboard.press('c');
  expect(await field.inputValue()).toBe('aBc');
  // On a page that comes later, too.
  await page.goto(sites.address('caf.test', '/form'));
  const again = page.locator('input[type="text"], input:not([type])').first();
  await again.evaluate((element: HTMLInputElement) => {
    element.value = '';
    element.focus();
  });
  await expect
    .poll(async () => {
      await again.evaluate((element: HTMLInputElement) => {
        element.value = '';
      });
      await page.keyboard.press('Shift');
      await page.keyboard.press('d');
      return again.inputValue();
    })
    .toBe('D');
});
