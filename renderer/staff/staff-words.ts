import i18next, { type i18n, type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { initReactI18next } from 'react-i18next';
import en from '../locales/staff/en.json' with { type: 'json' };
import fr from '../locales/staff/fr.json' with { type: 'json' };

/** What the association's own people read, in the two languages of teams. Apart from the visitors' catalogues. */
const words: i18n = i18next.createInstance();

void words.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: false,
  initAsync: false,
  ns: ['staff'],
  defaultNS: 'staff',
  resources: { fr: { staff: fr }, en: { staff: en } },
  // React escapes what it draws.
  interpolation: { escapeValue: false },
});

export type StaffLanguage = 'fr' | 'en';
export type StaffWords = TFunction<'staff'>;

export const StaffLanguageContext = createContext<StaffLanguage>('fr');

export function useStaffWords(): StaffWords {
  return words.getFixedT(useContext(StaffLanguageContext), 'staff');
}

/** Days and numbers as they are written in the language of the team. */
export function useStaffFormats(): {
  readonly day: (day: string) => string;
  readonly weekday: (index: number, form: 'long' | 'short') => string;
} {
  const language = useContext(StaffLanguageContext);
  return {
    day: (day) =>
      new Date(`${day}T12:00`).toLocaleDateString(language, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    // The first of January 2024 was a Monday.
    weekday: (index, form) => new Date(2024, 0, index + 1).toLocaleDateString(language, { weekday: form }),
  };
}
