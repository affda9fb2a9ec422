import { expect, type Page } from '@playwright/test';
import type { Visitor } from '../../build/drive/visitor.ts';
import { inputOn } from '../escape/drive/input.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { test } from './support/borne-test.ts';
import { listenTo } from './support/heard.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

const patience = { timeout: 60_000 };

/** Real keys: those of a debugger pass by the guard that knows F6. */
const realKeys = (): ReturnType<typeof inputOn> => inputOn(process.env['DISPLAY'] ?? ':0');

/** The words of what is said from here on. */
async function wordsOf(shell: Page): Promise<() => Promise<readonly string[]>> {
  const records = await listenTo(shell);
  return async () => (await records()).map(({ text }) => text);
}

async function openReading(visitor: Visitor): Promise<Page> {
  await visitor.openTile('tile-reading');
  return visitor.page('caf.test');
}

test('leads by one key from a website to our buttons and back, and says so to who uses keys', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'reading', '/reading')] });
  const { shell } = visitor.screens;
  const page = await openReading(visitor);
  const notice = shell.getByText(visitor.words('notice.leaveByKey'));
  await expect(notice).toHaveCount(0);
  // However often: Tab alone never leaves the page.
  const keys = realKeys();
  for (let times = 0; times < 12; times += 1) await keys.press('Tab');
  await expect(notice).toBeVisible();
  await picture(visitor, 'leave-by-key-fr');
  await expect(shell.locator('button:focus')).toHaveCount(0);
  await keys.press('F6');
  await expect(visitor.button('service.start')).toBeFocused();
  // Shown to who uses keys, as on every screen of ours.
  await expect(visitor.button('service.start')).toHaveAttribute('data-focus-visible', 'true');
  await picture(visitor, 'left-by-key-fr');
  await keys.press('F6');
  // Where one was: in the field with the focus, and not at its beginning.
  await page.locator('#name').focus();
  await keys.press('x');
  expect(await page.locator('#name').inputValue()).toContain('x');
});

/** Whoever listens has pressed once to do so, and again to hear what each button is. */
async function listen(visitor: Visitor): Promise<void> {
  const { shell } = visitor.screens;
  await visitor.press('bar.sound');
  await visitor.press('listen.on');
  await visitor.press('panel.close');
  await visitor.press('panel.close');
  await shell.locator('[data-guest-slot]').waitFor();
}

test('moves on a website by line, heading, link and field, and says what is there and what is written', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'reading', '/reading')] });
  const { shell } = visitor.screens;
  const page = await openReading(visitor);
  await listen(visitor);
  const keys = realKeys();
  const before = await page.content();
  const heard = await wordsOf(shell);

  // The others in the room may hear it: the first key asks, and does nothing else.
  await keys.press('Down');
  await expect(visitor.heading('read.askTitle')).toBeVisible();
  // Keys say a button on the way, and press it once.
  await keys.press('Tab');
  await expect(visitor.button('read.yes')).toBeFocused();
  await keys.press('Return');
  await shell.locator('[data-guest-slot]').waitFor();
  await expect.poll(heard, patience).toContain('Titre. Mon attestation');

  const press = async (key: string, said: string): Promise<void> => {
    await keys.press(key);
    await expect.poll(async () => (await heard()).at(-1) ?? '', patience).toBe(said);
  };
  await press('h', 'Mon attestation');
  await picture(visitor, 'explored-heading-fr');
  expect((await heard()).at(-2)).toBe('Titre.');
  await press('Down', 'Une première phrase.');
  await press('Down', 'Une deuxième phrase !');
  await press('k', 'deuxième');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  await press('shift+k', 'Il n’y a rien de plus.');
  await press('f', 'Votre nom');
  // In a field the same keys write, each said; never what stands there unless it is asked for.
  await keys.press('End');
  await press('k', 'k');
  await press('period', 'point');
  await press('shift+h', 'H');
  await press('BackSpace', 'Effacé.');
  await press('Up', 'Fatimak.');
  // What is secret is said to be, and not one sign of it.
  await press('Tab', 'Mot de passe');
  expect((await heard()).at(-2)).toBe('Champ secret.');
  const soFar = (await heard()).length;
  await keys.type('tr0u');
  await keys.press('Up');
  await keys.press('Left');
  await page.waitForTimeout(1_500);
  expect(await heard()).toHaveLength(soFar);
  // Out of the field, and on.
  await keys.press('Escape');
  await press('f', 'Code reçu');
  await keys.press('Escape');
  await press('Down', 'Votre message');
  await keys.press('Escape');
  await press('Up', 'Code reçu');
  expect((await heard()).filter((one) => /secret-9481|552211|tr0u/.test(one))).toEqual([]);
  // The page itself is as it was, but for what was written.
  expect((await page.content()).replaceAll(/ value="[^"]*"/g, '')).toBe(
    before.replaceAll(/ value="[^"]*"/g, ''),
  );
});

test('asks once whether a website may be heard, and is silent after a no', { tag: '@slow' }, async ({
  start,
}) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'reading', '/reading')] });
  const { shell } = visitor.screens;
  const page = await openReading(visitor);
  await listen(visitor);
  const keys = realKeys();
  const heard = await wordsOf(shell);
  await shell.locator('[data-guest-slot]').waitFor();
  await keys.press('Down');
  await expect(visitor.heading('read.askTitle')).toBeVisible();
  for (let times = 0; times < 3; times += 1) await keys.press('Tab');
  await expect(visitor.button('read.no')).toBeFocused();
  await keys.press('Return');
  await shell.locator('[data-guest-slot]').waitFor();
  const soFar = (await heard()).length;
  await keys.press('Down');
  await keys.press('k');
  await page.waitForTimeout(1_500);
  await expect(visitor.heading('read.askTitle')).toHaveCount(0);
  expect((await heard()).slice(soFar).filter((text) => /phrase|deuxième/.test(text))).toEqual([]);
});
