import type { Page } from '@playwright/test';
import { describe, expect, test, vi } from 'vitest';
import type { LanguageId } from '../../app/language/language.ts';
import type { SpokenRecord } from '../../renderer/voice/voice.ts';
import { eightTiles } from '../fakes/fake-profile.ts';
import { fakeSpeechSynthesis, type SystemOrder, type VoiceManner } from '../fakes/fake-speech-synthesis.ts';
import { startLiveSession } from '../fakes/live-session.ts';
import { pagesAt } from './built-pages.ts';
import { startVisits } from './visits.ts';

const { freshPage } = startVisits();

const english = { lang: 'en-GB', localService: true };
const french = { lang: 'fr-FR', localService: true };
const egyptian = { lang: 'ar-EG', localService: true };
const distant = { lang: 'en-US', localService: false };

interface Listener {
  readonly page: Page;
  readonly spoken: readonly SpokenRecord[];
  readonly orders: () => Promise<readonly SystemOrder[]>;
}

/** Somebody who listens before the tiles, at a PC with these voices. */
async function listenWith(
  voices: readonly { readonly lang: string; readonly localService: boolean }[],
  language: LanguageId = 'en',
  manner: VoiceManner = 'speaks',
): Promise<Listener> {
  const page = await freshPage();
  const spoken: SpokenRecord[] = [];
  await page.exposeFunction('heard', (record: SpokenRecord) => void spoken.push(record));
  await page.addInitScript(() => {
    document.addEventListener('borne-spoken', (event) => {
      const tell: unknown = Reflect.get(window, 'heard');
      if (event instanceof CustomEvent && typeof tell === 'function') tell(event.detail);
    });
  });
  await page.addInitScript(fakeSpeechSynthesis, { voices, manner });
  const session = await startLiveSession(page, eightTiles, {});
  await page.goto(`${pagesAt}/visitor.html`);
  await session.happen({ kind: 'begin' });
  // The list of voices comes late.
  await page.waitForFunction((count) => window.speechSynthesis.getVoices().length === count, voices.length);
  await session.happen({ kind: 'chooseLanguage', language });
  await session.happen({ kind: 'acceptCharter' });
  await session.happen({ kind: 'setListening', listening: true });
  return { page, spoken, orders: () => page.evaluate(() => Reflect.get(window, 'systemOrders')) };
}

const question = { text: 'What would you like to do?', language: 'en' } as const;
const patience = { timeout: 20_000 };

describe('a voice of the PC', () => {
  test('says what is to be said, in its own language and at our pace', async () => {
    const { spoken, orders } = await listenWith([french, english]);
    await vi.waitFor(
      () => expect(spoken).toContainEqual({ ...question, source: 'system', outcome: 'said' }),
      patience,
    );
    const order = (await orders()).find(({ text }) => text === question.text);
    expect(order).toMatchObject({ voice: 'en-GB', volume: 1 });
    expect(order?.rate).toBeCloseTo(145 / 175);
  });

  test('says Arabic as it is written: it knows the vowels itself', async () => {
    const { spoken, orders } = await listenWith([egyptian], 'ar');
    await vi.waitFor(
      () =>
        expect(spoken).toContainEqual({
          text: 'ماذا تريد أن تفعل؟',
          language: 'ar',
          source: 'system',
          outcome: 'said',
        }),
      patience,
    );
    expect((await orders()).map(({ text }) => text)).toContain('ماذا تريد أن تفعل؟');
  });

  test('is never one of another language, nor one that needs the network', async () => {
    const { spoken, orders } = await listenWith([french, distant]);
    await vi.waitFor(
      () => expect(spoken).toContainEqual({ ...question, source: 'bundled', outcome: 'said' }),
      patience,
    );
    expect(await orders()).toEqual([]);
  });

  test.each(['neverBegins', 'fails'] as const)(
    'that does not speak (%s) gives way to ours, and is not waited for again',
    async (manner) => {
      const { page, spoken, orders } = await listenWith([english], 'en', manner);
      await vi.waitFor(
        () => expect(spoken).toContainEqual({ ...question, source: 'bundled', outcome: 'said' }),
        patience,
      );
      const tried = (await orders()).length;
      expect(tried).toBe(1);
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Health/ })
        .click();
      await vi.waitFor(
        () => expect(spoken.at(-1)).toMatchObject({ text: 'Health. Refunds, card', source: 'bundled' }),
        patience,
      );
      expect((await orders()).length).toBe(tried);
    },
  );

  test('is cut off by the next thing to be said, and by “silence”', async () => {
    const { page, spoken } = await listenWith([english]);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Health/ })
      .click();
    await page.getByRole('main').getByRole('button', { name: /^Work/ }).click();
    await vi.waitFor(
      () => expect(spoken.at(-1)).toMatchObject({ text: 'Work. France Travail, CV', outcome: 'said' }),
      patience,
    );
    expect(spoken.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(spoken.every(({ source }) => source === 'system')).toBe(true);
  });
});
