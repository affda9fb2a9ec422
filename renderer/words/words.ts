import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LanguageId } from '../../app/language/language.ts';
import ar from '../locales/ar.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import pt from '../locales/pt.json' with { type: 'json' };
import ro from '../locales/ro.json' with { type: 'json' };
import ru from '../locales/ru.json' with { type: 'json' };
import tr from '../locales/tr.json' with { type: 'json' };
import uk from '../locales/uk.json' with { type: 'json' };

const catalogues = { fr, en, es, ar, pt, ro, ru, uk, tr } satisfies Record<LanguageId, object>;

/** Every catalogue is bundled: a language is changed within the frame. */
export const words: i18n = i18next.createInstance();

void words.use(initReactI18next).init({
  lng: 'fr',
  // A missing text must show in the contract test, not as another language on the screen.
  fallbackLng: false,
  initAsync: false,
  resources: Object.fromEntries(
    Object.entries(catalogues).map(([language, translation]) => [language, { translation }]),
  ),
  // React escapes what it draws.
  interpolation: { escapeValue: false },
});
