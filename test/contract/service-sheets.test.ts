import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { glossaryForms, glossaryWords } from '../../app/glossary/glossary.ts';
import { longestForm } from '../../app/glossary/touched-word.ts';
import { type LanguageId, languageIds, languages } from '../../app/language/language.ts';
import { describeLine } from '../../app/profile/describe-problem.ts';
import { readSheet } from '../../app/profile/read-sheet.ts';
import { type Sheet, sheetPath } from '../../app/profile/sheet.ts';
import { spoken } from '../../app/voice/spoken.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { shareOfVowels } from '../../app/voice/vowels.ts';
import { openPhoneticVoice } from '../../build/voice/phonetic-voice.ts';
import { findingsOf } from '../../build/voice/speech-findings.ts';

const profiles = join(import.meta.dirname, '..', '..', 'kiosk-profiles');
const glossaries = join(import.meta.dirname, '..', '..', 'renderer', 'locales', 'glossary');
const names = [
  ...new Set(readdirSync(join(profiles, 'sheets')).map((file) => file.split('.')[0] ?? '')),
].sort();

function sheet(name: string, language: LanguageId): Sheet {
  const file = sheetPath(name, language);
  const reading = readSheet(file, readFileSync(join(profiles, file), 'utf8'));
  if (reading.kind === 'problems')
    throw new Error(reading.problems.map((problem) => describeLine(problem, 'en')).join('\n'));
  return reading.sheet;
}

/** Pictures, and words of the site: the same in each language. */
function skeleton({ atHand, steps, success }: Sheet): unknown {
  return [atHand.map(({ icon }) => icon), steps.map(({ icon, onSite }) => [icon, onSite]), success.icon];
}

function sentences({ atHand, steps, success }: Sheet): readonly string[] {
  return [...atHand, ...steps, success].map(({ text }) => text).concat(steps.map(({ reason }) => reason));
}

function explanations(language: LanguageId): Readonly<Record<string, string>> {
  const file = language === 'falc' ? 'fr' : language;
  return JSON.parse(readFileSync(join(glossaries, `${file}.json`), 'utf8'));
}

/** Whether most letters are of the language's own script. */
function isWrittenIn(text: string, language: LanguageId): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = text.match(new RegExp(`\\p{Script=${languages[language].script}}`, 'gu')) ?? [];
  return own.length * 2 > letters.length;
}

test('ten sheets come with Borne', () => {
  expect(names).toEqual([
    'ameli',
    'caf',
    'courriel',
    'france-travail',
    'impots',
    'logement-social',
    'papiers',
    'rendez-vous-medical',
    'retraite',
    'titre-de-sejour',
  ]);
});

describe.each(languageIds)('in %s', (language) => {
  test.each(names)('the sheet %s says the same with the same pictures', (name) => {
    const own = sheet(name, language);
    expect(skeleton(own)).toEqual(skeleton(sheet(name, 'fr')));
    expect(sentences(own).filter((text) => !isWrittenIn(text, language))).toEqual([]);
    const copied = sentences(own).filter((text) => sentences(sheet(name, 'en')).includes(text));
    expect(language === 'en' ? [] : copied).toEqual([]);
  });

  test('every difficult word is explained, in words of that language', () => {
    const own = explanations(language);
    expect(Object.keys(own)).toEqual(Object.keys(explanations('fr')));
    expect(Object.entries(own).filter(([, text]) => !isWrittenIn(text, language))).toEqual([]);
    expect(Object.entries(own).filter(([, text]) => Array.from(text).length > 140)).toEqual([]);
    const english = Object.values(explanations('en'));
    expect(language === 'en' ? [] : Object.values(own).filter((text) => english.includes(text))).toEqual([]);
  });
});

test('every sentence of them is said by a voice of its own language, none in silence', async () => {
  const voice = await openPhoneticVoice();
  const wrong = languageIds
    .filter((language) => bundledVoices[language] !== null)
    .flatMap((language) => {
      const texts = [
        ...names.flatMap((name) => sentences(sheet(name, language))),
        ...Object.values(explanations(language)),
      ];
      const speech = Object.fromEntries(
        [...new Set(texts)].map((text) => [text, voice.phonemesOf(text, language) ?? '']),
      );
      return findingsOf(speech, speech).map(({ key, kind }) => `${language} ${kind}: ${key}`);
    });
  expect(wrong).toEqual([]);
});

test('Arabic sheets and explanations are said with their short vowels', () => {
  const texts = [
    ...names.flatMap((name) => sentences(sheet(name, 'ar'))),
    ...Object.values(explanations('ar')),
  ];
  expect(texts.filter((text) => shareOfVowels(spoken(text, 'ar')) < 1)).toEqual([]);
});

test('the words to explain are words, each of them once', () => {
  expect(glossaryWords.length).toBeGreaterThan(150);
  expect([...glossaryWords].sort()).toEqual(Object.keys(explanations('fr')).sort());
  const forms = glossaryWords.flatMap((word) => glossaryForms[word]);
  // What page-glossary.ts makes a pattern of.
  expect(forms.filter((form) => !/^[\p{L} ’-]+$/u.test(form) || form.length > longestForm)).toEqual([]);
  expect(forms.length).toBe(new Set(forms.map((form) => form.toLowerCase())).size);
});
