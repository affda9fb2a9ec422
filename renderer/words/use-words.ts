import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type LanguageId, languages } from '../../app/language/language.ts';
import { words } from './words.ts';

export type Words = TFunction;

/** The language of everything below it. */
export const LanguageContext = createContext<LanguageId>('fr');

/** The catalogue of the language around this component. Changes with it, in the same drawing. */
export function useWords(): Words {
  const lng = languages[useContext(LanguageContext)].tag;
  return useTranslation('translation', { i18n: words, lng }).t;
}

/** The catalogue of one language, whatever is spoken around it. */
export function wordsOf(language: LanguageId): Words {
  return words.getFixedT(languages[language].tag);
}
