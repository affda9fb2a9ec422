import type { GlossaryWord } from '../../app/glossary/glossary.ts';
import type { LanguageId } from '../../app/language/language.ts';

/** What each word means, in one language. */
export type Explanations = Readonly<Record<GlossaryWord, string>>;

type Catalogue = () => Promise<{ readonly default: Explanations }>;

/** Loaded when somebody asks: a hundred and fifty sentences a language, which most sessions never need. */
const catalogues: Readonly<Record<LanguageId, Catalogue>> = {
  fr: () => import('../locales/glossary/fr.json'),
  en: () => import('../locales/glossary/en.json'),
  // Written to be easy to read for everybody.
  falc: () => import('../locales/glossary/fr.json'),
  es: () => import('../locales/glossary/es.json'),
  ar: () => import('../locales/glossary/ar.json'),
  pt: () => import('../locales/glossary/pt.json'),
  ru: () => import('../locales/glossary/ru.json'),
  uk: () => import('../locales/glossary/uk.json'),
  ro: () => import('../locales/glossary/ro.json'),
  bg: () => import('../locales/glossary/bg.json'),
  tr: () => import('../locales/glossary/tr.json'),
  fa: () => import('../locales/glossary/fa.json'),
  ps: () => import('../locales/glossary/ps.json'),
  bn: () => import('../locales/glossary/bn.json'),
  ka: () => import('../locales/glossary/ka.json'),
  zh: () => import('../locales/glossary/zh.json'),
  ti: () => import('../locales/glossary/ti.json'),
};

export async function explanationsIn(language: LanguageId): Promise<Explanations> {
  return (await catalogues[language]()).default;
}
