import type { Page } from '@playwright/test';
import { describe, expect, test, vi } from 'vitest';
import { Rectangle } from '../../app/ipc/shell-contract.ts';
import { type LanguageId, languageIds, languages } from '../../app/language/language.ts';
import { layouts } from '../../renderer/keyboard/layouts.ts';
import { startVisits, type Visit } from './visits.ts';

const { openWebsite } = startVisits({ isSilent: true });
const key = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Keyboard' }).getByRole('button', { name, exact: true });

/** Over a website, with the keyboard open. */
async function openKeyboard(): Promise<Visit> {
  const visit = await openWebsite();
  await visit.page.getByRole('button', { name: 'Keyboard', exact: true }).click();
  await visit.page.getByRole('region', { name: 'Keyboard' }).waitFor();
  return visit;
}

const typed = ({ session }: Visit) =>
  session.bridge.calls.filter(({ name }) => name === 'typeKey').map(({ request }) => request);
const text = (letter: string) => ({ kind: 'text', text: letter });

describe('the keyboard on the screen', () => {
  test('writes into the website, with capitals, marks and signs', async () => {
    const visit = await openKeyboard();
    const { page } = visit;
    await key(page, 'Capital').click();
    await key(page, 'E').click();
    // The same letter with a mark takes its place.
    await key(page, 'É').click();
    await key(page, 'l').click();
    await key(page, '@').click();
    await key(page, 'Space').click();
    await key(page, 'Erase').click();
    await key(page, 'Confirm').click();
    await vi.waitFor(() =>
      expect(typed(visit)).toEqual([
        text('E'),
        { kind: 'key', key: 'Backspace' },
        text('É'),
        text('l'),
        text('@'),
        text(' '),
        { kind: 'key', key: 'Backspace' },
        { kind: 'key', key: 'Enter' },
      ]),
    );
    expect(visit.session.bridge.refused).toEqual([]);
    await key(page, 'Close the keyboard').click();
    await page.getByRole('region', { name: 'Keyboard' }).waitFor({ state: 'detached' });
  });

  test('leaves the website the room above it', async () => {
    const { page, session } = await openKeyboard();
    const keyboard = await page.getByRole('region', { name: 'Keyboard' }).boundingBox();
    await vi.waitFor(() => {
      const place = session.bridge.calls.findLast(({ name }) => name === 'placeGuest')?.request;
      const { y, height } = Rectangle.parse(place);
      expect(y + height).toBeLessThanOrEqual(Math.ceil(keyboard?.y ?? 0));
      expect(height).toBeGreaterThan(150);
    });
  });

  test('writes into a field of ours, which keeps the focus, and confirms it', async () => {
    const visit = await openWebsite();
    const { page, session } = visit;
    await session.happen({
      kind: 'pageAsked',
      question: {
        kind: 'prompt',
        id: 1,
        host: 'ameli.example',
        text: 'Your name?',
        preset: '',
        mayStop: false,
      },
    });
    await page.getByRole('textbox').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Keyboard' }).last().click();
    await key(page, 'q').click();
    await key(page, 'i').click();
    expect(await page.getByRole('textbox').inputValue()).toContain('qi');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await key(page, 'Erase').click();
    expect(await page.getByRole('textbox').inputValue()).not.toContain('qi');
    expect(typed(visit)).toEqual([]);
  });

  test.each(languageIds)('has letters of %s, and Latin ones beside them', async (language: LanguageId) => {
    const { script } = languages[language];
    const letters = layouts[language].rows
      .flat()
      .join('')
      .replaceAll(/[\p{M}’]/gu, '');
    const own = new RegExp(`^\\p{Script=${script === 'Han' ? 'Latin' : script}}+$`, 'u');
    expect(own.test(letters)).toBe(true);
    expect(new Set(layouts[language].rows.flat()).size).toBe(layouts[language].rows.flat().length);
  });
});
