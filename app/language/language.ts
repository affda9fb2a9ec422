/** A language stands here only when its catalogue is complete; a profile chooses among these. */
export const languageIds = ['fr', 'en', 'es', 'ar'] as const;

export type LanguageId = (typeof languageIds)[number];

/** Whether a name is that of a language whose catalogue is complete. */
export function isLanguageId(name: string): name is LanguageId {
  return languageIds.some((id) => id === name);
}

export interface LanguageFacts {
  /** The language's name in its own script: the only name its speakers are sure to recognise. */
  readonly nativeName: string;
  /** One word of welcome, for the first screen. */
  readonly greeting: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What the layout must know of each language. */
export const languages: Readonly<Record<LanguageId, LanguageFacts>> = {
  fr: { nativeName: 'Français', greeting: 'Bonjour', direction: 'ltr' },
  en: { nativeName: 'English', greeting: 'Hello', direction: 'ltr' },
  es: { nativeName: 'Español', greeting: 'Hola', direction: 'ltr' },
  ar: { nativeName: 'العربية', greeting: 'مرحبًا', direction: 'rtl' },
};
