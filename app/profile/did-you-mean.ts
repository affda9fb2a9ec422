import { distance } from 'fastest-levenshtein';
import { type LanguageId, languageIds, languages } from '../language/language.ts';

/**
 * The candidate that was probably meant, or null. Case, accents and the marks between words do not count;
 * beyond them a third of the letters may differ, since a far-fetched guess misleads more than none.
 */
export function nearest<Candidate extends string>(
  written: string,
  candidates: readonly Candidate[],
): Candidate | null {
  const word = fold(written);
  let best: Candidate | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  // A word longer than any name is no typing error, and distances cost its square.
  if (word === '' || word.length > 200) return null;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const steps = distance(word, folded);
    const allowed = Math.max(1, Math.floor(Math.min(word.length, folded.length) / 3));
    // Of a word of two letters one alone is left: "de" is not a misspelt "es".
    if (steps <= (folded.length <= 2 ? 0 : allowed) && steps < smallest) {
      smallest = steps;
      best = candidate;
    }
  }
  return best;
}

/** As `nearest`, for languages: "fr-FR", "Français" and "french" all mean "fr". */
export function nearestLanguage(written: string): LanguageId | null {
  const word = fold(written);
  for (const id of languageIds) {
    const primary = written.toLowerCase().split(/[-_]/)[0] ?? '';
    if (primary === id || fold(languages[id].nativeName) === word || englishNames[id] === word) return id;
  }
  return null;
}

const englishNames: Readonly<Record<LanguageId, string>> = {
  fr: 'french',
  en: 'english',
  es: 'spanish',
  ar: 'arabic',
};

/** As `nearest`, for files: the whole path first, then the same file name in another folder. */
export function nearestFile(written: string, files: readonly string[]): string | null {
  const lower = written.toLowerCase();
  const sameName = files.find((file) => baseName(file).toLowerCase() === baseName(lower));
  return files.find((file) => file.toLowerCase() === lower) ?? sameName ?? nearest(written, files);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}
