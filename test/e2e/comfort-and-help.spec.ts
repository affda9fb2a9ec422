import { expect } from '@playwright/test';
import { wordsOf } from '../../build/drive/words-of.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { openScreen } from './support/screen.ts';

test('changes language over an open page without losing what was typed on it', async ({ start, picture }) => {
  const visitor = await nextVisitor(await start(), 'fr');
  await visitor.enter();
  await visitor.openTile('emploi');
  const page = await visitor.page('emploi.borne.example');
  await page.evaluate(() => {
    document.body.dataset['typed'] = 'half a form';
  });
  const { shell } = visitor.screens;
  await shell
    .getByRole('button', { name: visitor.words('bar.languageNow').replace('{{language}}', 'Français') })
    .click();
  await shell.getByRole('main').getByRole('button', { name: 'العربية' }).click();
  await expect(shell.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(shell.locator('html')).toHaveAttribute('lang', 'ar');
  await shell.locator('[data-guest-slot]').waitFor();
  expect(await page.evaluate(() => document.body.dataset['typed'])).toBe('half a form');
  await picture(visitor, 'service-after-language-change-ar');
});

test('enlarges the text of our screens and of the page alike', { tag: '@slow' }, async ({
  start,
  picture,
}) => {
  const visitor = await nextVisitor(await start(), 'fr');
  await visitor.enter();
  await visitor.openTile('emploi');
  const page = await visitor.page('emploi.borne.example');
  const before = await page.evaluate(() => window.devicePixelRatio);
  const { shell } = visitor.screens;
  await visitor.press('bar.textSize');
  await shell.getByRole('button', { name: /200/ }).click();
  await visitor.press('panel.close');
  await shell.locator('[data-guest-slot]').waitFor();
  expect(await page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(before * 2);
  await picture(visitor, 'service-200-percent-fr');
});

test('covers the page while someone is called, and a touch brings the same page back', async ({ start }) => {
  const screen = await openScreen({ width: 1280, height: 800 });
  try {
    const borne = await start({ arguments: ['--kiosk'], display: screen.display });
    const visitor = await nextVisitor(borne, 'ar');
    await visitor.enter();
    await visitor.openTile('emploi');
    const page = await visitor.page('emploi.borne.example');
    await page.evaluate(() => {
      document.body.style.background = 'rgb(1, 200, 3)';
      document.body.replaceChildren('half a form');
    });
    const shows = (): string => screen.pixel(640, 500).join();
    await expect.poll(shows).toBe('1,200,3');
    await visitor.press('bar.call');
    await expect(visitor.heading('calling.title')).toBeVisible();
    await expect.poll(shows).not.toBe('1,200,3');
    await visitor.screens.shell.getByRole('button', { name: visitor.words('calling.close') }).click();
    await expect.poll(shows).toBe('1,200,3');
    expect(await page.evaluate(() => document.body.textContent)).toBe('half a form');
  } finally {
    screen.close();
  }
});

test('can be called for help before a language is chosen', async ({ start }) => {
  const visitor = await nextVisitor(await start(), 'fr');
  const { shell } = visitor.screens;
  await shell.getByRole('button', { name: new RegExp(visitor.words('bar.call')) }).click();
  await expect(shell.getByText(visitor.words('calling.title')).first()).toBeVisible();
  await expect(shell.getByText(wordsOf('ar')('calling.title')).first()).toBeVisible();
});

test('leads a visitor who does not agree with the charter, or does not understand it, to a person', async ({
  start,
  picture,
}) => {
  const visitor = await nextVisitor(await start(), 'fr');
  const { shell } = visitor.screens;
  await shell.getByRole('button', { name: visitor.words('welcome.touch') }).click();
  await visitor.chooseLanguage();
  await visitor.press('charter.unclear');
  await expect(visitor.heading('charter.unclearTitle')).toBeVisible();
  await picture(visitor, 'charter-unclear-fr');
  await expect(
    shell.getByRole('main').getByRole('button', { name: visitor.words('bar.call') }),
  ).toBeVisible();
  await visitor.press('charter.readAgain');
  await visitor.press('charter.refuse');
  await expect(visitor.heading('charter.refusedTitle')).toBeVisible();
});

test('takes a double click for one: the second half never presses what the next screen shows there', async ({
  start,
}) => {
  const visitor = await nextVisitor(await start(), 'fr');
  const { shell } = visitor.screens;
  /** On the first screen, where the next one has a language's tile. */
  const spot = { x: 200, y: 250 };
  await expect(shell.getByRole('button', { name: visitor.words('welcome.touch') })).toBeVisible();
  // By hand, since two clicks may come late on a busy machine.
  await shell.mouse.click(spot.x, spot.y);
  const tile = shell.getByRole('main').getByRole('button', { name: 'Français', exact: true });
  await expect(tile).toBeVisible();
  // Else the second half would have met nothing, whatever was done about it.
  const { x, y, width, height } = (await tile.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height).toBe(true);
  await shell.mouse.down({ clickCount: 2 });
  await shell.mouse.up({ clickCount: 2 });
  await shell.waitForTimeout(700);
  await expect(visitor.button('charter.accept')).toHaveCount(0);
  // A click of its own does choose.
  await shell.mouse.click(spot.x, spot.y);
  await expect(visitor.button('charter.accept')).toBeVisible();
});
