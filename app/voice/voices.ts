import type { LanguageId } from '../language/language.ts';
import { spelled, spoken } from './spoken.ts';
import { hasVowels } from './vowels.ts';

/** How the bundled voice speaks a language. */
export interface BundledVoice {
  /** The name of the voice in espeak-ng: of a file below `lang/`. */
  readonly name: string;
  /** Its files in espeak-ng's data that no other voice of ours needs. */
  readonly files: readonly string[];
  /** How much faster it must be told to speak, to be heard as fast as the others. */
  readonly tempo?: number;
  /** It knows no short vowels but those that are written. */
  readonly needsVowels?: true;
}

/**
 * The bundled voice of each language; null where it would not be understood. Never another language's voice: a French
 * one on Arabic text is noise.
 */
export const bundledVoices: Readonly<Record<LanguageId, BundledVoice | null>> = {
  fr: { name: 'fr', files: ['fr_dict'] },
  en: { name: 'en', files: ['en_dict'] },
  es: { name: 'es', files: ['es_dict'] },
  ar: { name: 'ar', files: ['ar_dict'], needsVowels: true },
  pt: { name: 'pt', files: ['pt_dict'] },
  ro: { name: 'ro', files: ['ro_dict'] },
  ru: { name: 'ru', files: ['ru_dict'] },
  // Its rules make every sound half as long again (11.1 s for what took 7.4 s with the rules before).
  uk: { name: 'uk', files: ['uk_dict'], tempo: 1.5 },
  tr: { name: 'tr', files: ['tr_dict'] },
  falc: { name: 'fr', files: ['fr_dict'] },
  bg: { name: 'bg', files: ['bg_dict'] },
  fa: { name: 'fa', files: ['fa_dict'] },
  // No synthetic voice of any kind exists (searched in November 2026): written, until an association records its own.
  ps: null,
  bn: { name: 'bn', files: ['bn_dict'] },
  ka: { name: 'ka', files: ['ka_dict'] },
  zh: { name: 'cmn', files: ['cmn_dict'] },
  ti: { name: 'ti', files: ['ti_dict'] },
};

/**
 * Whether Windows has a voice of the language that can be installed (Features on Demand of Windows 11 26100). None of
 * them was heard here.
 */
export const systemVoices: Readonly<Record<LanguageId, boolean>> = {
  fr: true,
  en: true,
  es: true,
  ar: true,
  pt: true,
  ro: true,
  ru: true,
  uk: false,
  tr: true,
  falc: true,
  bg: true,
  fa: false,
  ps: false,
  bn: false,
  ka: false,
  zh: true,
  ti: false,
};

/** Words a minute. Slower than espeak-ng's own 175: for people who hear a language that is not their first. */
export const paces = { usual: 145, slow: 105 } as const;
export type Pace = keyof typeof paces;

/**
 * A text as it is given to a voice, and the bundled voice that says it; null where none would be understood. Voices of
 * the PC know the vowels of Arabic themselves: they are given the text as it is `written`.
 */
export interface SpeechOf {
  readonly text: string;
  readonly written: string;
  readonly voice: BundledVoice | null;
}

/** How a text is said in a language, and by what. */
export function speechOf(text: string, language: LanguageId): SpeechOf {
  const written = spelled(text, language);
  const said = spoken(text, language);
  const voice = bundledVoices[language];
  return { text: said, written, voice: voice?.needsVowels === true && !hasVowels(said) ? null : voice };
}
