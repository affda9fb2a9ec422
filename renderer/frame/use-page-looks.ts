import { useLayoutEffect } from 'react';
import type { LanguageId } from '../../app/language/language.ts';
import { languages } from '../../app/language/language.ts';
import type { Comfort } from '../../app/session/comfort.ts';

/** Puts language, direction, text size, contrast and the association's colour where style sheets find them. */
export function usePageLooks(language: LanguageId, brandColour: string, comfort: Comfort): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = languages[language].tag;
    page.dir = languages[language].direction;
    page.dataset['textSize'] = String(comfort.textSize);
    page.dataset['contrast'] = comfort.contrast;
    // Where the voice finds in which language it says what is drawn in two.
    page.dataset['hearing'] = comfort.hearing === null ? '' : languages[comfort.hearing].tag;
    page.style.setProperty('--profile-brand', brandColour);
  }, [language, brandColour, comfort.textSize, comfort.contrast, comfort.hearing]);
}
