import type { Page } from '@playwright/test';
import { describe, expect, test, vi } from 'vitest';
import type { ProfileView } from '../../app/profile/profile-view.ts';
import { wordsOf } from '../../build/drive/words-of.ts';
import type { SpokenRecord } from '../../renderer/voice/voice.ts';
import { eightTiles } from '../fakes/fake-profile.ts';
import { type LiveSession, startLiveSession } from '../fakes/live-session.ts';
import { pagesAt } from './built-pages.ts';
import { becomes, startVisits, title } from './visits.ts';

const { freshPage } = startVisits();

interface Listener {
  readonly page: Page;
  readonly session: LiveSession;
  /** What was said, in order. */
  readonly spoken: readonly SpokenRecord[];
  /** Seconds and loudness (0–1) of every piece of sound that was given to the loudspeaker. */
  readonly sounds: readonly { readonly seconds: number; readonly peak: number }[];
}

/** Somebody on the first screen, and what the loudspeaker is given: the real engine, down to its samples. */
async function walkUpAndListen(profile: ProfileView = eightTiles, maySayKeys = false): Promise<Listener> {
  const page = await freshPage();
  const spoken: SpokenRecord[] = [];
  const sounds: { seconds: number; peak: number }[] = [];
  await page.exposeFunction('heard', (record: SpokenRecord) => void spoken.push(record));
  await page.exposeFunction(
    'sounded',
    (seconds: number, peak: number) => void sounds.push({ seconds, peak }),
  );
  await page.addInitScript(() => {
    const tell = (name: string, ...words: readonly unknown[]): unknown => Reflect.get(window, name)(...words);
    document.addEventListener('borne-spoken', (event) => {
      if (event instanceof CustomEvent) tell('heard', event.detail);
    });
    window.AudioBufferSourceNode = class extends AudioBufferSourceNode {
      override start(...at: Parameters<AudioBufferSourceNode['start']>): void {
        const samples = this.buffer?.getChannelData(0) ?? new Float32Array();
        const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        tell('sounded', this.buffer?.duration ?? 0, peak);
        super.start(...at);
      }
    };
  });
  const session = await startLiveSession(page, profile, { maySayKeys });
  await page.goto(`${pagesAt}/visitor.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, session, spoken, sounds };
}

async function listen(
  language: 'fr' | 'en' | 'ar',
  profile?: ProfileView,
  maySayKeys = false,
): Promise<Listener> {
  const listener = await walkUpAndListen(profile, maySayKeys);
  const { session } = listener;
  await session.happen({ kind: 'begin' });
  await session.happen({ kind: 'setListening', listening: true });
  await session.happen({ kind: 'chooseLanguage', language });
  await session.happen({ kind: 'acceptCharter' });
  return listener;
}

const saying = (text: string) => ({ text, language: 'en', source: 'bundled', outcome: 'said' });
const patience = { timeout: 20_000 };

describe('who reads a language that no voice can say', () => {
  test('is asked for another one, hears that one, and goes on reading theirs', async () => {
    const { page, session, spoken } = await walkUpAndListen({
      ...eightTiles,
      languages: ['fr', 'en', 'ps'],
    });
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'setListening', listening: true });
    await session.happen({ kind: 'chooseLanguage', language: 'ps' });
    await vi.waitFor(() => expect(session.state().panel).toBe('hearing'), patience);
    // Only what can be heard is offered.
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(await page.getByRole('main').getByRole('button', { name: 'پښتو' }).count()).toBe(0);
    const before = spoken.length;
    await session.happen({ kind: 'setHearing', language: 'en' });
    await vi.waitFor(
      () => expect(spoken.at(-1)).toMatchObject({ language: 'en', source: 'bundled', outcome: 'said' }),
      patience,
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('ps');
    const accept = page.getByRole('button', { name: wordsOf('ps')('charter.accept') });
    expect(await accept.textContent()).toContain(wordsOf('en')('charter.accept'));
    await accept.click();
    await vi.waitFor(() => expect(spoken.at(-1)).toEqual(saying(wordsOf('en')('charter.accept'))), patience);
    expect(
      spoken.slice(before).filter(({ language, outcome }) => language === 'ps' && outcome === 'said'),
    ).toEqual([]);
  });

  test('may do without a voice, and is not asked again', async () => {
    const { page, session } = await walkUpAndListen({ ...eightTiles, languages: ['fr', 'en', 'ps'] });
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'setListening', listening: true });
    await session.happen({ kind: 'chooseLanguage', language: 'ps' });
    // Heard in no language of theirs, the button says nothing at the first press, and does it with the second.
    const none = page.getByRole('button', { name: wordsOf('ps')('hearing.none') });
    await none.click();
    await none.click();
    await vi.waitFor(() => expect(session.state().comfort.hearing).toBe('ps'), patience);
    await page.waitForTimeout(500);
    expect(session.state().panel).toBe(null);
  });
});

describe('who cannot see', () => {
  test('begins with a bumped key, finds a language by ear, and nothing of it is left for who comes next', async () => {
    const { page, session, spoken } = await walkUpAndListen();
    await page.keyboard.press('g');
    await page.waitForTimeout(300);
    expect(session.state().stage.kind).toBe('welcome');
    await page.keyboard.press('f');
    await vi.waitFor(() => expect(session.state().stage.kind).toBe('language'), patience);
    expect(session.state().comfort.listening).toBe(true);
    await page.keyboard.press('Tab');
    await vi.waitFor(() => expect(spoken.length).toBeGreaterThan(0), patience);
    // Whoever leaves it there leaves nothing behind.
    await session.happen({ kind: 'ticked' }, 120_000);
    expect(session.state()).toMatchObject({ stage: { kind: 'welcome' }, comfort: { listening: false } });
  });

  test('has no key that means anything else later: letters are letters there', async () => {
    const { page, session } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'chooseLanguage', language: 'en' });
    await page.getByRole('button', { name: 'I agree' }).waitFor();
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
    expect(session.state().comfort.listening).toBe(false);
  });
});

describe('who listens', () => {
  test.each([true, false])(
    'hears each letter of the keyboard, where it is no secret (%s)',
    async (maySay) => {
      const { page, session, spoken } = await listen('en', eightTiles, maySay);
      await session.happen({ kind: 'openService', service: 'ameli' });
      await session.happen({ kind: 'pageShown' });
      await session.happen({ kind: 'setKeyboard', open: true });
      const keyboard = page.getByRole('region', { name: 'Keyboard' });
      await keyboard.getByRole('button', { name: 'a', exact: true }).click();
      await vi.waitFor(
        () => expect(session.bridge.calls.some(({ name }) => name === 'typeKey')).toBe(true),
        patience,
      );
      const isHeard = (): boolean => spoken.some(({ text }) => text === 'a');
      await vi.waitFor(() => expect(maySay && !isHeard()).toBe(false), patience);
      await page.waitForTimeout(1_500);
      expect(isHeard()).toBe(maySay);
    },
  );

  test('is told at the first press what a button is, and does it with the second', async () => {
    const { page, session, spoken } = await listen('en');
    await title(page, 'What would you like to do?');
    const tile = page.getByRole('main').getByRole('button', { name: /^Health/ });
    await tile.click();
    await vi.waitFor(
      () => expect(spoken.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Health/)),
      patience,
    );
    expect(session.state().stage).toMatchObject({ place: { kind: 'launcher', category: null } });
    await tile.click();
    await title(page, 'Health');
  });

  test('hears with the keys what has the focus, and presses once', async () => {
    const { page, spoken } = await listen('en');
    await title(page, 'What would you like to do?');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await vi.waitFor(
      () =>
        expect(
          spoken.some(({ text }) =>
            text.replaceAll(/[. ]/g, '').startsWith(focused.replaceAll(/[. ]/g, '').slice(0, 6)),
          ),
        ).toBe(true),
      patience,
    );
    await page.keyboard.press('Enter');
    await becomes(() => page.getByRole('heading', { name: 'What would you like to do?' }).count(), 0);
  });

  test('sees in writing what is said, has it again, and has it quiet at once', async () => {
    const { page, spoken } = await listen('en');
    const strip = page.getByRole('region', { name: 'Reading aloud' });
    await strip.getByText('What would you like to do?').waitFor();
    await vi.waitFor(() => expect(spoken).toContainEqual(saying('What would you like to do?')), patience);
    await strip.getByRole('button', { name: 'Say again' }).click();
    await strip.getByRole('button', { name: 'Silence' }).click();
    await vi.waitFor(
      () => expect(spoken.at(-1)).toEqual({ ...saying('What would you like to do?'), outcome: 'stopped' }),
      patience,
    );
  });

  test('gets it more slowly', async () => {
    const { page, spoken, sounds } = await listen('en');
    await vi.waitFor(() => expect(spoken.at(-1)).toEqual(saying('Bagatelle social centre')), patience);
    const lengthOfNext = async (): Promise<number> => {
      const before = sounds.length;
      const said = spoken.length;
      await page.getByRole('button', { name: 'Say again' }).click();
      // The title, and the name of the place.
      await vi.waitFor(() => expect(spoken.length).toBe(said + 2), patience);
      return sounds.slice(before).reduce((sum, { seconds }) => sum + seconds, 0);
    };
    const usual = await lengthOfNext();
    await page.getByRole('button', { name: 'Slower' }).click();
    expect((await lengthOfNext()) / usual).toBeGreaterThan(1.15);
  });

  test('hears Arabic with its short vowels; what nobody can say is written, and no other voice tries', async () => {
    const [first, ...others] = eightTiles.categories;
    const strange = { fr: 'Mots étranges', ar: 'دفاتر عجيبة' };
    const categories =
      first === undefined ? [] : [{ ...first, title: strange, spoken: strange, subtitle: null }, ...others];
    const { page, spoken, sounds } = await listen('ar', { ...eightTiles, categories });
    await page.getByRole('region', { name: 'القراءة بصوت عالٍ' }).waitFor();
    await vi.waitFor(
      () =>
        expect(spoken).toContainEqual({
          text: 'ماذا تريد أن تفعل؟',
          language: 'ar',
          source: 'bundled',
          outcome: 'said',
        }),
      patience,
    );
    expect(sounds.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'دفاتر عجيبة' }).click();
    await vi.waitFor(
      () =>
        expect(spoken.at(-1)).toEqual({
          text: 'دفاتر عجيبة',
          language: 'ar',
          source: 'text',
          outcome: 'said',
        }),
      patience,
    );
    const before = { sounds: sounds.length, spoken: spoken.length };
    await page.getByRole('button', { name: 'أعد القول' }).click();
    await vi.waitFor(() => expect(spoken.length).toBe(before.spoken + 1), patience);
    expect(sounds.length).toBe(before.sounds);
  });
});

describe('who did not ask for it', () => {
  test('hears nothing, and a button does what it is at the first press', async () => {
    const { page, session, spoken } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'chooseLanguage', language: 'en' });
    await session.happen({ kind: 'acceptCharter' });
    await title(page, 'What would you like to do?');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Health/ })
      .click();
    await title(page, 'Health');
    expect(spoken).toEqual([]);
  });

  test('hears the question whether they are still there', async () => {
    const { session, spoken } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'chooseLanguage', language: 'en' });
    await session.happen({ kind: 'acceptCharter' });
    await session.happen({ kind: 'ticked' }, 60_000);
    await vi.waitFor(
      () => expect(spoken[0]).toMatchObject({ language: 'en', source: 'bundled', outcome: 'said' }),
      patience,
    );
  });

  test('is greeted in each language in turn before an untouched list of languages', async () => {
    const { page, session, spoken } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await page.locator('[data-spoken="true"]').first().waitFor();
    await vi.waitFor(
      () => expect(spoken.map(({ language }) => language)).toEqual(['fr', 'en', 'es', 'ar']),
      patience,
    );
    expect(spoken.map(({ outcome }) => outcome)).toEqual(['said', 'said', 'said', 'said']);
    expect(spoken[1]?.text).toMatch(/^Hello\. English\./);
  });

  test('is not greeted once they touched something', async () => {
    const { page, session, spoken } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await page.getByRole('heading', { level: 1 }).click();
    // Longer than an untouched list waits.
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    expect(spoken).toEqual([]);
    expect(await page.locator('[data-spoken="true"]').count()).toBe(0);
  });
});

describe('the guide', () => {
  test('explains a screen step by step, with a mark on what is explained, and is written for who does not listen', async () => {
    const { page, session, spoken } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'chooseLanguage', language: 'en' });
    await session.happen({ kind: 'acceptCharter' });
    await title(page, 'What would you like to do?');
    expect(await page.getByRole('region', { name: 'Reading aloud' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByRole('region', { name: 'Reading aloud' }).waitFor();
    // The mark goes with the voice: on the first tile while it is named.
    const marked = page.locator('[data-spoken="true"]');
    await vi.waitFor(async () => expect(await marked.innerText()).toContain('Family, CAF'), patience);
    await page.getByRole('button', { name: 'Silence' }).click();
    await vi.waitFor(
      () =>
        expect(spoken.map(({ text }) => text).slice(0, 6)).toEqual([
          'What would you like to do?',
          'Bagatelle social centre',
          'Practise',
          'Touch here to practise with the mouse and the keyboard.',
          'Each picture opens something. Touch the picture you want.',
          'Family, CAF. Benefits, certificates',
        ]),
      patience,
    );
    await becomes(() => page.getByRole('region', { name: 'Reading aloud' }).count(), 0);
    // Whoever does not listen acts with the first press, as before.
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Health/ })
      .click();
    await title(page, 'Health');
  });

  test('names every button of the bar and says what it does', async () => {
    const { page, session, spoken } = await walkUpAndListen();
    await session.happen({ kind: 'begin' });
    await session.happen({ kind: 'chooseLanguage', language: 'en' });
    await session.happen({ kind: 'showCharter', view: 'refused' });
    await page.getByRole('button', { name: 'Explain' }).click();
    await vi.waitFor(
      () => expect(spoken.map(({ text }) => text)).toContain('Touch here to change the sound.'),
      { timeout: 60_000 },
    );
    const said = spoken.map(({ text }) => text);
    for (const [name, explained] of [
      ['Start again', 'Touch here to go back to the first screen.'],
      ['English, change language', 'Touch here to change the language.'],
      ['Sound', 'Touch here to change the sound.'],
    ] as const)
      expect([name, said[said.lastIndexOf(name) + 1]]).toEqual([name, explained]);
    expect(said).not.toContain('Explain');
  });
});
