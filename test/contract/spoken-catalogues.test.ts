import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageIds } from '../../app/language/language.ts';
import { spoken } from '../../app/voice/spoken.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { shareOfVowels, withoutVowels } from '../../app/voice/vowels.ts';
import { speakCatalogue } from '../../build/voice/catalogue-speech.ts';
import { openPhoneticVoice, type PhoneticVoice } from '../../build/voice/phonetic-voice.ts';
import { findingsOf, keptSpeech } from '../../build/voice/speech-findings.ts';

const profiles = join(import.meta.dirname, '..', '..', 'kiosk-profiles');

let voice: PhoneticVoice;
beforeAll(async () => {
  voice = await openPhoneticVoice();
});

describe.each(languageIds.filter((language) => bundledVoices[language] !== null))(
  'the bundled voice of %s',
  (language) => {
    test('says every text in its own language, and as it was heard last', () => {
      const speech = speakCatalogue(voice, language) ?? {};
      expect(Object.keys(speech).length).toBeGreaterThan(190);
      // After a look at the difference: npm run -s voices -- --write
      expect(findingsOf(speech, keptSpeech(language))).toEqual([]);
    });
  },
);

test('Arabic without its short vowels is not said at all', () => {
  expect(voice.phonemesOf('دفاتر عجيبة', 'ar')).toBeNull();
  expect(voice.phonemesOf('المس الشاشة', 'ar')).toBe('ʔˈilmisˌi ʔaʃʃˈaːʃatˌa');
});

test('every Arabic word of the profiles that ship is said with its short vowels', () => {
  const texts = readdirSync(profiles, { withFileTypes: true })
    .filter(({ name }) => existsSync(join(profiles, name, 'profile.yaml')))
    .flatMap(({ name }) => [
      ...readFileSync(join(profiles, name, 'profile.yaml'), 'utf8').matchAll(/^\s+ar: (?!charter)(.+)$/gm),
      ...readFileSync(join(profiles, name, 'charter.ar.md'), 'utf8').matchAll(/^(.+)$/gm),
    ])
    .map(([, text]) => text ?? '');
  expect(texts.length).toBeGreaterThan(300);
  // Signs within our own vocalised words, and nothing but the words changed.
  expect(texts.filter((text) => shareOfVowels(spoken(text, 'ar')) < 1)).toEqual([]);
  expect(texts.filter((text) => withoutVowels(spoken(text, 'ar')) !== withoutVowels(text))).toEqual([]);
});

test('a word of another language, a new sound, silence and a text that is gone are found', () => {
  const foreign = voice.phonemesOf('экран caf.fr', 'ru') ?? '';
  expect(findingsOf({ a: foreign, b: 'new', c: '', d: 'same' }, { b: 'old', d: 'same', e: 'gone' })).toEqual([
    { key: 'a', kind: 'foreign', said: foreign },
    { key: 'b', kind: 'changed', said: 'new' },
    { key: 'c', kind: 'silent', said: '' },
    { key: 'e', kind: 'leftOver', said: 'gone' },
  ]);
});
