import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LanguageId, languages } from '../../app/language/language.ts';
import { wordsOfBoth } from './both.ts';
import { words } from './words.ts';

export type Words = TFunction;

/** The language of everything below it. */
export const LanguageContext = createContext<LanguageId>('fr');

/** The language of who helps the visitor; null where nobody does, or both read the same. */
export const HelperContext = createContext<LanguageId | null>(null);

/** The catalogue of the language around this component. Changes with it, in the same drawing. */
export function useWords(): Words {
  const lng = languages[useContext(LanguageContext)].tag;
  const { t: own } = useTranslation('translation', { i18n: words, lng });
  const helper = useContext(HelperContext);
  return useMemo(() => (helper === null ? own : wordsOfBoth(own, wordsOf(helper))), [own, helper]);
}

/** The catalogue of one language, whatever is spoken around it. */
export function wordsOf(language: LanguageId): Words {
  return words.getFixedT(languages[language].tag);
}
