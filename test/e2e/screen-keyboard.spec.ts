import { expect } from '@playwright/test';
import type { Visitor } from '../../build/drive/visitor.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { fingerOn } from './support/finger.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

/** A key by what is written on it. */
async function press(visitor: Visitor, name: string): Promise<void> {
  const keyboard = visitor.screens.shell.getByRole('region', { name: visitor.words('keyboard.name') });
  await keyboard.getByRole('button', { name, exact: true }).click();
}

test('the keyboard on the screen writes into a website, whose field never loses the focus', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'form', '/form')] });
  await visitor.openTile('tile-form');
  const page = await visitor.page('caf.test');
  await page.evaluate(() => {
    for (const kind of ['blur', 'focusout'] as const)
      document.addEventListener(kind, () => document.documentElement.setAttribute('data-left', kind), true);
    addEventListener('blur', () => document.documentElement.setAttribute('data-left', 'window'));
  });
  await visitor.press('keyboard.name');
  const message = page.locator('#message');
  await message.click();
  for (const letter of ['c', 'a', 'f']) await press(visitor, letter);
  await expect(message).toHaveValue('caf');
  await press(visitor, visitor.words('keyboard.space'));
  await press(visitor, 'é');
  await press(visitor, 'e');
  // The same letter with a mark takes its place.
  await press(visitor, 'ê');
  await press(visitor, '@');
  await expect(message).toHaveValue('caf éê@');
  await press(visitor, visitor.words('keyboard.left'));
  await press(visitor, visitor.words('keyboard.erase'));
  await expect(message).toHaveValue('caf é@');
  await picture(visitor, 'screen-keyboard-fr');
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-left'))).toBeNull();
  // What is written in stays in sight, above the keyboard.
  await expect
    .poll(() =>
      message.evaluate((field) => {
        const { top, bottom } = field.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);

  // What is written in a field may be said aloud, the letters of a password never.
  const maySay = (): Promise<boolean> =>
    visitor.screens.shell
      .evaluate<{ value: boolean }>("window.borne.typeKey({ kind: 'text', text: 'z' })")
      .then(({ value }) => value);
  expect(await maySay()).toBe(true);
  await page.evaluate(() => {
    const password = document.createElement('input');
    password.type = 'password';
    document.body.append(password);
    password.focus();
  });
  expect(await maySay()).toBe(false);
  await page.evaluate("document.querySelector('[type=password]').remove()");

  // Enter in a one-line field sends its form, as a real one does.
  await page.locator('#name').click();
  await press(visitor, 'a');
  await press(visitor, visitor.words('keyboard.enter'));
  await expect(page).toHaveTitle('Sent');
  await expect(page.locator('#found')).toContainText('name=a');

  await press(visitor, visitor.words('keyboard.close'));
  await expect(
    visitor.screens.shell.getByRole('region', { name: visitor.words('keyboard.name') }),
  ).toHaveCount(0);
});

test('a finger on a field opens it, a finger elsewhere does not', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'form', '/form')] });
  await visitor.openTile('tile-form');
  const page = await visitor.page('caf.test');
  const keyboard = visitor.screens.shell.getByRole('region', { name: visitor.words('keyboard.name') });
  const finger = await fingerOn(page);
  await finger.tap(page.locator('h1'));
  await visitor.screens.shell.waitForTimeout(800);
  await expect(keyboard).toHaveCount(0);
  await finger.tap(page.locator('#name'));
  await expect(keyboard).toBeVisible();
  await press(visitor, 'b');
  await expect(page.locator('#name')).toHaveValue('b');
});
