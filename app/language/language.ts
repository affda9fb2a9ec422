/** A language stands here only when its catalogue is complete; a profile chooses among these. */
export const languageIds = ['fr', 'en', 'es', 'ar', 'pt', 'ro', 'ru', 'uk', 'tr'] as const;

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
  /** Its letters, by Unicode's name of them. */
  readonly script: 'Latin' | 'Arabic' | 'Cyrillic';
}

/** What the layout must know of each language. */
export const languages: Readonly<Record<LanguageId, LanguageFacts>> = {
  fr: { nativeName: 'Français', greeting: 'Bonjour', direction: 'ltr', script: 'Latin' },
  en: { nativeName: 'English', greeting: 'Hello', direction: 'ltr', script: 'Latin' },
  es: { nativeName: 'Español', greeting: 'Hola', direction: 'ltr', script: 'Latin' },
  ar: { nativeName: 'العربية', greeting: 'مرحبًا', direction: 'rtl', script: 'Arabic' },
  pt: { nativeName: 'Português', greeting: 'Olá', direction: 'ltr', script: 'Latin' },
  ro: { nativeName: 'Română', greeting: 'Bună ziua', direction: 'ltr', script: 'Latin' },
  ru: { nativeName: 'Русский', greeting: 'Здравствуйте', direction: 'ltr', script: 'Cyrillic' },
  uk: { nativeName: 'Українська', greeting: 'Добрий день', direction: 'ltr', script: 'Cyrillic' },
  tr: { nativeName: 'Türkçe', greeting: 'Merhaba', direction: 'ltr', script: 'Latin' },
};
