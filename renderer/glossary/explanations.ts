import type { GlossaryWord } from '../../app/glossary/glossary.ts';
import type { LanguageId } from '../../app/language/language.ts';

/** What a word means, in one language. */
export interface Explanations {
  readonly language: LanguageId;
  readonly meanings: Readonly<Record<GlossaryWord, string>>;
}

type Catalogue = () => Promise<{ readonly default: Explanations['meanings'] }>;

/** Loaded when somebody asks: a hundred and fifty sentences a language, which most sessions never need. */
const catalogues: Readonly<Partial<Record<LanguageId, Catalogue>>> = {
  fr: () => import('../locales/glossary/fr.json'),
  en: () => import('../locales/glossary/en.json'),
  ar: () => import('../locales/glossary/ar.json'),
  es: () => import('../locales/glossary/es.json'),
  pt: () => import('../locales/glossary/pt.json'),
  ro: () => import('../locales/glossary/ro.json'),
};

/** In this language; in French, which is written to be easy to read, where nobody has written them in it yet. */
export async function explanationsIn(language: LanguageId): Promise<Explanations> {
  const own = catalogues[language];
  if (own !== undefined) return { language, meanings: (await own()).default };
  const { default: meanings } = await import('../locales/glossary/fr.json');
  return { language: 'fr', meanings };
}
