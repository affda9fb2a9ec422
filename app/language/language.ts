/** A language stands here only when its catalogue is complete; a profile chooses among these. */
export const languageIds = [
  'fr',
  'en',
  'es',
  'ar',
  'falc',
  'pt',
  'ru',
  'uk',
  'ro',
  'bg',
  'tr',
  'fa',
  'ps',
  'bn',
  'ka',
  'zh',
  'ti',
] as const;

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
  readonly script: 'Latin' | 'Arabic' | 'Cyrillic' | 'Bengali' | 'Georgian' | 'Han' | 'Ethiopic';
  /** Its BCP 47 tag, for pages and for what a browser knows of languages. Easy-to-read French is French. */
  readonly tag: string;
}

/** What the layout must know of each language. */
export const languages: Readonly<Record<LanguageId, LanguageFacts>> = {
  fr: { nativeName: 'Français', greeting: 'Bonjour', direction: 'ltr', script: 'Latin', tag: 'fr' },
  falc: {
    nativeName: 'Français facile',
    greeting: 'Bonjour',
    direction: 'ltr',
    script: 'Latin',
    tag: 'fr-x-falc',
  },
  en: { nativeName: 'English', greeting: 'Hello', direction: 'ltr', script: 'Latin', tag: 'en' },
  es: { nativeName: 'Español', greeting: 'Hola', direction: 'ltr', script: 'Latin', tag: 'es' },
  pt: { nativeName: 'Português', greeting: 'Olá', direction: 'ltr', script: 'Latin', tag: 'pt' },
  ar: { nativeName: 'العربية', greeting: 'مرحبًا', direction: 'rtl', script: 'Arabic', tag: 'ar' },
  ru: { nativeName: 'Русский', greeting: 'Здравствуйте', direction: 'ltr', script: 'Cyrillic', tag: 'ru' },
  uk: { nativeName: 'Українська', greeting: 'Добрий день', direction: 'ltr', script: 'Cyrillic', tag: 'uk' },
  ro: { nativeName: 'Română', greeting: 'Bună ziua', direction: 'ltr', script: 'Latin', tag: 'ro' },
  bg: { nativeName: 'Български', greeting: 'Добър ден', direction: 'ltr', script: 'Cyrillic', tag: 'bg' },
  tr: { nativeName: 'Türkçe', greeting: 'Merhaba', direction: 'ltr', script: 'Latin', tag: 'tr' },
  fa: { nativeName: 'فارسی / دری', greeting: 'سلام', direction: 'rtl', script: 'Arabic', tag: 'fa' },
  ps: { nativeName: 'پښتو', greeting: 'سلام', direction: 'rtl', script: 'Arabic', tag: 'ps' },
  bn: { nativeName: 'বাংলা', greeting: 'স্বাগতম', direction: 'ltr', script: 'Bengali', tag: 'bn' },
  ka: { nativeName: 'ქართული', greeting: 'გამარჯობა', direction: 'ltr', script: 'Georgian', tag: 'ka' },
  zh: { nativeName: '中文', greeting: '您好', direction: 'ltr', script: 'Han', tag: 'zh' },
  ti: { nativeName: 'ትግርኛ', greeting: 'ሰላም', direction: 'ltr', script: 'Ethiopic', tag: 'ti' },
};

/**
 * The language whose texts of a profile are read where it has none in this one; itself where there is no such language.
 * Our own screens are complete in each. Readers of easy-to-read French read the name of a tile as it is.
 */
export function readAlso(language: LanguageId): LanguageId {
  return language === 'falc' ? 'fr' : language;
}

/** The language of a tag that `languages` gives; null for another one. */
export function languageOfTag(tag: string): LanguageId | null {
  return languageIds.find((id) => languages[id].tag === tag) ?? null;
}
