import { distance } from 'fastest-levenshtein';
import { type LanguageId, languageIds, languages } from '../language/language.ts';
import { Permission } from './schema.ts';

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
    const steps = Math.min(distance(word, folded), areSwapped(word, folded) ? 1 : Number.POSITIVE_INFINITY);
    const allowed = Math.max(1, Math.floor(Math.min(word.length, folded.length) / 3));
    // Of a word of two letters one alone is left: "de" is not a misspelt "es".
    if (steps <= (folded.length <= 2 ? 0 : allowed) && steps < smallest) {
      smallest = steps;
      best = candidate;
    }
  }
  return best;
}

/** The same letters but for two neighbours that changed places, the commonest slip of all: one step, not two. */
function areSwapped(a: string, b: string): boolean {
  const at = a.split('').findIndex((letter, index) => letter !== b[index]);
  return (
    at !== -1 &&
    a.length === b.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
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
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  uk: 'ukrainian',
  tr: 'turkish',
  falc: 'easy french',
  bg: 'bulgarian',
  fa: 'persian',
  ps: 'pashto',
  bn: 'bengali',
  ka: 'georgian',
  zh: 'chinese',
  ti: 'tigrinya',
};

/** As `nearest`, for permissions: people write the word of their language, or that of the thing. */
export function nearestPermission(written: string): Permission | null {
  const word = fold(written);
  return Permission.options.find((permission) => otherNames[permission].includes(word)) ?? null;
}

const otherNames: Readonly<Record<Permission, readonly string[]>> = {
  camera: ['cam', 'webcam', 'video'],
  microphone: ['micro', 'mic', 'mike', 'audio', 'son'],
  location: ['localisation', 'geolocalisation', 'geolocation', 'position', 'gps'],
};

/**
 * As `nearest`, for files: first the same path in other letters, then the same file name in another folder, then
 * a name that is spelt alike. Only names are compared: a long folder would make everything in it look alike.
 */
export function nearestFile(written: string, files: readonly string[]): string | null {
  const lower = written.toLowerCase();
  const samePath = files.find((file) => file.toLowerCase() === lower);
  const sameName = files.find((file) => baseName(file).toLowerCase() === baseName(lower));
  const alike = nearest(bareName(written), files.map(bareName));
  return samePath ?? sameName ?? files.find((file) => bareName(file) === alike) ?? null;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function bareName(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '');
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}
