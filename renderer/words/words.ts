import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type LanguageId, languageIds, languages } from '../../app/language/language.ts';
import ar from '../locales/ar.json' with { type: 'json' };
import bg from '../locales/bg.json' with { type: 'json' };
import bn from '../locales/bn.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import fa from '../locales/fa.json' with { type: 'json' };
import falc from '../locales/falc.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import ka from '../locales/ka.json' with { type: 'json' };
import ps from '../locales/ps.json' with { type: 'json' };
import pt from '../locales/pt.json' with { type: 'json' };
import ro from '../locales/ro.json' with { type: 'json' };
import ru from '../locales/ru.json' with { type: 'json' };
import ti from '../locales/ti.json' with { type: 'json' };
import tr from '../locales/tr.json' with { type: 'json' };
import uk from '../locales/uk.json' with { type: 'json' };
import zh from '../locales/zh.json' with { type: 'json' };

const catalogues = { fr, falc, en, es, pt, ar, ru, uk, ro, bg, tr, fa, ps, bn, ka, zh, ti } satisfies Record<
  LanguageId,
  object
>;

/** Every catalogue is bundled: a language is changed within the frame. */
export const words: i18n = i18next.createInstance();

void words.use(initReactI18next).init({
  lng: 'fr',
  // A missing text must show in the contract test, not as another language on the screen.
  fallbackLng: false,
  initAsync: false,
  resources: Object.fromEntries(
    languageIds.map((language) => [languages[language].tag, { translation: catalogues[language] }]),
  ),
  // React escapes what it draws.
  interpolation: { escapeValue: false },
});
