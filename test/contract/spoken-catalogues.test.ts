import { beforeAll, describe, expect, test } from 'vitest';
import { languageIds } from '../../app/language/language.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { speakCatalogue } from '../../build/voice/catalogue-speech.ts';
import { openPhoneticVoice, type PhoneticVoice } from '../../build/voice/phonetic-voice.ts';
import { findingsOf, keptSpeech } from '../../build/voice/speech-findings.ts';

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

test('a language without a voice is not said at all', () => {
  expect(voice.phonemesOf('مرحبا', 'ar')).toBeNull();
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
