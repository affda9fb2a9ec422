import { describe, expect, it } from 'vitest';
import { languageOfSentence } from '../../../app/voice/page-language.ts';

describe('the language a sentence of a website is said in', () => {
  it.each([
    ['Bonjour', 'fr-FR', 'ar', 'fr'],
    ['Good morning', 'en', 'fr', 'en'],
    // The page says nothing: the visitor's own, where its letters are those.
    ['Bonjour', '', 'fr', 'fr'],
    ['Доброе утро', '', 'uk', 'uk'],
    ['Доброе утро', '', 'fr', 'ru'],
    // Never a French voice on other letters, whatever the page says.
    ['مرحبا بكم', 'fr', 'fr', 'ar'],
    ['Bonjour', 'ar', 'ar', 'fr'],
    // A language that no voice of ours speaks.
    ['Guten Morgen', 'de', 'fr', null],
    ['12:30', 'fr', 'fr', 'fr'],
  ] as const)('%s, written as %s, for a visitor who speaks %s: %s', (text, lang, visitor, expected) => {
    expect(languageOfSentence(text, lang, visitor)).toBe(expected);
  });
});
