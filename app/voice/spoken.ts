import type { LanguageId } from '../language/language.ts';
import arabicTexts from './arabic-vowels.json' with { type: 'json' };
import arabicSheets from './arabic-vowels-sheets.json' with { type: 'json' };
import { learnVowels } from './vowels.ts';

/** What is written in capitals and said as a word. */
export const saidAsWords: ReadonlySet<string> = new Set([
  'CAF',
  'ADIL',
  'ANEF',
  'ARTE',
  'OFII',
  'OFPRA',
  'TV',
  'MONDE',
]);

/** Of French, easy-to-read or not. */
const frenchForms: Readonly<Record<string, string>> = {
  CPAM: 'C P A M',
  ANTS: 'A N T S',
  RSA: 'R S A',
  APL: 'A P L',
  AAH: 'A A H',
  CMU: 'C M U',
  CV: 'C V',
  PDF: 'P D F',
  SMS: 'S M S',
  CSS: 'C S S',
  MDPH: 'M D P H',
  SNCF: 'S N C F',
  PC: 'P C',
  CNDA: 'C N D A',
  HLM: 'H L M',
  MSA: 'M S A',
  RFI: 'R F I',
  SFR: 'S F R',
  TBM: 'T B M',
  TER: 'T E R',
  VAE: 'V A E',
};

/**
 * What is written in one way and said in another: abbreviations that are said letter by letter, which a voice reads
 * as a word ("ants"). Tiles of a profile use them too.
 */
export const spokenForms: Readonly<Record<LanguageId, Readonly<Record<string, string>>>> = {
  fr: frenchForms,
  falc: frenchForms,
  en: { CV: 'C V', PDF: 'P D F', SMS: 'S M S', PC: 'P C', CAF: 'caff' },
  es: { CV: 'C V', PDF: 'P D F', SMS: 'S M S', PC: 'P C' },
  ar: { F6: 'إِفْ سِتَّة' },
  pt: {},
  ro: {},
  ru: { F6: 'эф шесть' },
  uk: { F6: 'еф шість' },
  tr: {},
  bg: { F6: 'еф шест' },
  fa: { F6: 'اِف شش' },
  ps: {},
  bn: { F6: 'এফ ছয়' },
  ka: { F6: 'ეფ ექვსი' },
  zh: { F6: '艾弗六' },
  ti: { F6: 'ኤፍ ሽዱሽተ' },
};

/** Learnt from texts of ours that carry them, when somebody first hears Arabic: most sessions never do. */
let arabicVowels: ((text: string) => string) | null = null;

/** Languages that leave short vowels out in writing. */
const vowels: Readonly<Partial<Record<LanguageId, (text: string) => string>>> = {
  ar(text) {
    arabicVowels ??= learnVowels([...arabicTexts, ...arabicSheets]);
    return arabicVowels(text);
  },
};

/** The words of a text, with its abbreviations as they are said. */
export function spelled(text: string, language: LanguageId): string {
  const forms = spokenForms[language];
  return text.replaceAll(/\p{Lu}[\p{Lu}\d]+/gu, (abbreviation) => forms[abbreviation] ?? abbreviation);
}

/** The words of a text as they are said: with their short vowels, too. */
export function spoken(text: string, language: LanguageId): string {
  const written = spelled(text, language);
  return vowels[language]?.(written) ?? written;
}
