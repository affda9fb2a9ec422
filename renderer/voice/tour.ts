import type { LanguageId } from '../../app/language/language.ts';
import type { SpokenPart } from '../../app/voice/utterance.ts';
import type fr from '../locales/fr.json';
import { wordsOf } from '../words/use-words.ts';
import { languagesIn, partOf } from './words-on-screen.ts';

/** What can be explained; its sentence is `guide.<name>` of the catalogue. */
export type GuideKey = Exclude<keyof (typeof fr)['guide'], 'start'>;

/** Beside this element the guide says what can be done with it. */
export function guideMark(key: GuideKey | undefined): { readonly 'data-guide'?: string } {
  return key === undefined ? {} : { 'data-guide': key };
}

/** The guide passes over it: what steers the voice itself. */
export const steersVoice = { 'data-steers-voice': '' } as const;

/**
 * Everything on the screen in the order it stands there, each with its words and with what can be done with it: its
 * title, its sentences, its buttons. Before a language is chosen only what stands in each language itself.
 */
export function tourOf(
  page: ParentNode,
  chosen: LanguageId | null,
  offered: readonly LanguageId[],
): readonly SpokenPart[] {
  const stops = [
    ...page.querySelectorAll<HTMLElement>('h1, [data-said], [data-guide], button[data-voice]'),
  ].filter(
    (element) =>
      element.checkVisibility() && element.closest('[data-steers-voice]') === null && !isDisabled(element),
  );
  return stops.flatMap((stop) => {
    const about = stop.dataset['voice'] ?? null;
    const said = stop.matches('h1, [data-said], button') ? wordsAt(stop, about, chosen) : [];
    return [...said, ...explanationsAt(stop, about, chosen, offered)];
  });
}

function wordsAt(stop: HTMLElement, about: string | null, chosen: LanguageId | null): readonly SpokenPart[] {
  // A button whose words stand in several languages is explained in none of them before one is chosen.
  if (chosen === null && stop.matches('button:not([lang])')) return [];
  const each = stop.matches('button') ? [stop] : languagesIn(stop);
  return each.map((element) => partOf(element, about)).filter(({ text }) => text !== '');
}

function explanationsAt(
  stop: HTMLElement,
  about: string | null,
  chosen: LanguageId | null,
  offered: readonly LanguageId[],
): readonly SpokenPart[] {
  const key = stop.dataset['guide'];
  if (!isGuideKey(key)) return [];
  // Until a language is chosen, only how to begin is explained, in each of them.
  if (chosen === null && key !== 'welcome') return [];
  return (chosen === null ? offered : [chosen]).map((language) => ({
    text: wordsOf(language)(`guide.${key}`),
    language,
    about,
  }));
}

function isDisabled(element: HTMLElement): boolean {
  return element instanceof HTMLButtonElement && element.disabled;
}

function isGuideKey(key: string | undefined): key is GuideKey {
  return key !== undefined;
}
