import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LanguageId, languageIds } from '../../app/language/language.ts';
import { usualComfort } from '../../app/session/comfort.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { openPhoneticVoice, type PhoneticVoice } from '../../build/voice/phonetic-voice.ts';
import { engineRate } from '../../renderer/voice/engine-message.ts';
import type { SpokenRecord } from '../../renderer/voice/voice.ts';
import { installFakeBridge } from '../fakes/fake-bridge.ts';
import { eightTiles } from '../fakes/fake-profile.ts';
import { nothingHeard } from '../fakes/live-session.ts';
import { visitorScreens } from '../fakes/scenes.ts';
import { pagesAt } from './built-pages.ts';
import { type Fingerprint, fingerprintOf, likeness } from './fingerprint.ts';
import { startVisits } from './visits.ts';

/** What was said, and the sound the loudspeaker got for it. */
interface Phrase extends SpokenRecord {
  readonly samples: Float32Array;
}

/** In `npm test` French; all languages in `npm run verify`. */
const voiced = languageIds.filter(
  (language) =>
    bundledVoices[language] !== null && (process.env['BORNE_SCREENS'] === 'all' || language === 'fr'),
);
const { freshPage } = startVisits();
let reference: PhoneticVoice;
const totals = { right: 0, all: 0 };
beforeAll(async () => {
  reference = await openPhoneticVoice();
});
afterAll(() => {
  console.log(`${totals.right} of ${totals.all} phrases were heard as what they are`);
});

/** Every screen of one profile, one after the other, for somebody who listens. */
async function hearScreens(page: Page, language: LanguageId): Promise<readonly Phrase[]> {
  const phrases: Phrase[] = [];
  let sound: number[] = [];
  await page.exposeFunction('heard', (record: SpokenRecord) => {
    phrases.push({ ...record, samples: Float32Array.from(sound) });
    sound = [];
  });
  await page.exposeFunction('sounded', (samples: string) => {
    const bytes = Buffer.from(samples, 'base64');
    for (let at = 0; at < bytes.length; at += 2) sound.push(bytes.readInt16LE(at) / 32_768);
  });
  await page.addInitScript(giveSoundsAway, soundTakes);
  const comfort = { ...usualComfort, listening: true };
  const screens = visitorScreens.filter(
    ({ profile, trial, presses }) => profile === eightTiles && !trial && presses === null,
  );
  const [first] = screens;
  if (first === undefined) throw new Error('there is no screen to hear');
  const profile = { ...eightTiles, languages: [language] };
  const bridge = await installFakeBridge(page, 'visitor', {
    recordings: () => [],
    nextHeard: nothingHeard,
    scene: () => ({ view: first.view(language, comfort), profile, trial: false }),
  });
  await page.goto(`${pagesAt}/visitor.html`);
  for (const screen of screens) {
    await bridge.tell('viewChanged', screen.view(language, comfort));
    await untilQuiet(page, phrases);
  }
  return phrases;
}

/** Nothing is being said any more; a screen without words says nothing. */
async function untilQuiet(page: Page, phrases: readonly Phrase[]): Promise<void> {
  let before = -1;
  await vi.waitUntil(
    async () => {
      const isQuiet = before === phrases.length;
      before = phrases.length;
      return isQuiet && (await captionOf(page)) === '';
    },
    { timeout: 20_000, interval: 60 },
  );
}

/** The words that are being said, as they stand above the bar. */
async function captionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('section > p[aria-hidden]')?.textContent ?? '');
}

/** Milliseconds a sound takes on the loudspeaker that is none. */
const soundTakes = 25;

/** Runs in the page: the loudspeaker is a double, which takes every sound within a moment. */
function giveSoundsAway(milliseconds: number): void {
  const tell = (name: string, ...words: readonly unknown[]): unknown => Reflect.get(window, name)(...words);
  document.addEventListener('borne-spoken', (event) => {
    if (event instanceof CustomEvent) tell('heard', event.detail);
  });
  window.AudioBufferSourceNode = class extends AudioBufferSourceNode {
    override start(): void {
      const floats = this.buffer?.getChannelData(0) ?? new Float32Array();
      const bytes = new Uint8Array(Int16Array.from(floats, (value) => Math.round(value * 32_768)).buffer);
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      tell('sounded', btoa(binary));
      setTimeout(() => this.dispatchEvent(new Event('ended')), milliseconds);
    }
    override stop(): void {
      // It was never started.
    }
  };
}

/** The text whose sound is most like what was heard. */
function mostAlike(heard: Fingerprint, candidates: ReadonlyMap<string, Fingerprint>): string {
  let best = { text: '', likeness: 0 };
  for (const [text, fingerprint] of candidates) {
    const own = likeness(heard, fingerprint);
    if (own > best.likeness) best = { text, likeness: own };
  }
  return best.text;
}

describe.each(voiced)('who listens in %s', (language) => {
  test('hears of every screen just the words that stand there', async () => {
    const phrases = await hearScreens(await freshPage(), language);
    const own = phrases.filter((phrase) => phrase.language === language && phrase.outcome === 'said');
    expect(phrases.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const candidates = new Map<string, Fingerprint>();
    for (const { text } of own)
      candidates.set(
        text,
        fingerprintOf(reference.soundOf(text, language) ?? new Float32Array(), engineRate),
      );
    const wrong = [...new Map(own.map((phrase) => [phrase.text, phrase])).values()].flatMap(
      ({ text, samples }) => {
        const heard = fingerprintOf(samples, engineRate);
        const taken = mostAlike(heard, candidates);
        totals.all += 1;
        // "Quel document" and "quels documents" sound the same, and nobody could tell them apart.
        const isRight = reference.phonemesOf(taken, language) === reference.phonemesOf(text, language);
        if (isRight) totals.right += 1;
        return isRight ? [] : [{ text, taken }];
      },
    );
    expect(candidates.size).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });
});
