import type { Page } from '@playwright/test';
import { describe, expect, test, vi } from 'vitest';
import type { SpokenRecord } from '../../renderer/voice/voice.ts';
import { eightTiles } from '../fakes/fake-profile.ts';
import { startLiveSession } from '../fakes/live-session.ts';
import { pagesAt } from './built-pages.ts';
import { startVisits, title } from './visits.ts';

const { freshPage } = startVisits();

/** Somebody before the first exercise, who did not ask to have everything read. */
async function startPractice(): Promise<{ readonly page: Page; readonly spoken: readonly SpokenRecord[] }> {
  const page = await freshPage();
  const spoken: SpokenRecord[] = [];
  await page.exposeFunction('heard', (record: SpokenRecord) => void spoken.push(record));
  await page.addInitScript(() => {
    document.addEventListener('borne-spoken', (event) => {
      const tell: unknown = Reflect.get(window, 'heard');
      if (event instanceof CustomEvent && typeof tell === 'function') tell(event.detail);
    });
  });
  const session = await startLiveSession(page, eightTiles, {});
  await page.goto(`${pagesAt}/visitor.html`);
  await session.happen({ kind: 'begin' });
  await session.happen({ kind: 'chooseLanguage', language: 'en' });
  await session.happen({ kind: 'acceptCharter' });
  await page.getByRole('button', { name: 'Practise' }).click();
  await title(page, 'Go to the star, with the mouse or with your finger.');
  return { page, spoken };
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const star = (page: Page) => page.getByRole('button', { name: 'Star' });

describe('the practice page', () => {
  test('is done by mouse: point, press, scroll, type and go back, each of it spoken', async () => {
    const { page, spoken } = await startPractice();
    await vi.waitFor(
      () =>
        expect(spoken.map(({ text }) => text)).toContain(
          'Go to the star, with the mouse or with your finger.',
        ),
      {
        timeout: 20_000,
      },
    );
    await star(page).hover();
    await title(page, 'Touch the star three times. With the mouse, press on the left.');
    for (let times = 0; times < 3; times += 1) await star(page).click();
    await title(page, 'Go down to the star. Then touch the star.');
    await expect
      .poll(() => star(page).evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(false);
    await page.getByRole('region', { name: 'Go down to the star. Then touch the star.' }).hover();
    await page.mouse.wheel(0, 5_000);
    await star(page).click();
    await title(page, 'Touch the box. Then write a word with the keyboard.');
    const written = page.getByRole('button', { name: 'I have written' });
    expect(await written.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Your word' }).click();
    await page.keyboard.type('Lune');
    await written.click();
    await title(page, 'Touch “Back”, at the top.');
    await press('Back')(page);
    await title(page, 'Well done! You can do everything.');
    await press('Back to the first pictures')(page);
    await title(page, 'What would you like to do?');
  });

  test('is done by keys alone, and each exercise can be passed over', async () => {
    const { page } = await startPractice();
    await star(page).focus();
    await page.keyboard.press('Enter');
    await title(page, 'Touch the star three times. With the mouse, press on the left.');
    for (let times = 0; times < 3; times += 1) {
      await star(page).focus();
      await page.keyboard.press('Space');
    }
    await title(page, 'Go down to the star. Then touch the star.');
    await press('Skip')(page);
    await title(page, 'Touch the box. Then write a word with the keyboard.');
    await page.getByRole('textbox').focus();
    await page.keyboard.type('Lune');
    await page.keyboard.press('Enter');
    await title(page, 'Touch “Back”, at the top.');
    await press('Skip')(page);
    await title(page, 'Well done! You can do everything.');
    await press('Start again')(page);
    await title(page, 'Go to the star, with the mouse or with your finger.');
  });
});
