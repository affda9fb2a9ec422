import 'i18next';
import type fr from '../locales/fr.json';
import type staff from '../locales/staff/fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof fr; staff: typeof staff };
  }
}
