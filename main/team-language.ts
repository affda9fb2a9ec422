import { app } from 'electron';

/** The team reads the PC's own language where it is French, else English; both catalogues are complete. */
export function teamLanguage(): 'fr' | 'en' {
  return app.getLocale().startsWith('fr') ? 'fr' : 'en';
}
