import type { LanguageId } from '../language/language.ts';

/** How the bundled voice speaks a language. */
export interface BundledVoice {
  /** The name of the voice in espeak-ng: of a file below `lang/`. */
  readonly name: string;
  /** Its files in espeak-ng's data that no other voice of ours needs. */
  readonly files: readonly string[];
}

/**
 * The bundled voice of each language; null where it would not be understood. Never another language's voice: a French
 * one on Arabic text is noise.
 */
export const bundledVoices: Readonly<Record<LanguageId, BundledVoice | null>> = {
  fr: { name: 'fr', files: ['fr_dict'] },
  en: { name: 'en', files: ['en_dict'] },
  es: { name: 'es', files: ['es_dict'] },
  // It knows no short vowels but those that are written: our Arabic texts must be vocalised first.
  ar: null,
};

/** Words a minute. Slower than espeak-ng's own 175: for people who hear a language that is not their first. */
export const paces = { usual: 145, slow: 105 } as const;
export type Pace = keyof typeof paces;
