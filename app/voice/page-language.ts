import { isLanguageId, type LanguageId, languageIds, languages } from '../language/language.ts';

/**
 * In which of our languages a sentence of a website is to be said; null for none of them. What the page says of itself
 * counts only where the letters agree: a French voice on Arabic text is noise.
 *
 * @param lang what the page says, `fr-FR`, or nothing
 * @param usual the language to take where the page says nothing and the letters allow it
 */
export function languageOfSentence(text: string, lang: string, usual: LanguageId): LanguageId | null {
  const declared = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  if (declared !== '' && !isLanguageId(declared) && isWrittenIn(text, 'Latin')) return null;
  const candidates = [...(isLanguageId(declared) ? [declared] : []), usual, ...languageIds];
  return candidates.find((language) => isWrittenIn(text, languages[language].script)) ?? null;
}

/** Whether most letters of a text belong to a script; one without letters belongs to each. */
function isWrittenIn(text: string, script: string): boolean {
  const letters = [...text.matchAll(/\p{L}/gu)].length;
  const own = [...text.matchAll(new RegExp(`\\p{Script=${script}}`, 'gu'))].length;
  return own * 2 >= letters;
}
