import { type LanguageId, languageOfTag } from '../../app/language/language.ts';
import type { SpokenPart } from '../../app/voice/utterance.ts';
import { ownWords } from '../words/both.ts';

/** What belongs to the introduction of a screen, besides its title. */
export const saidMark = { 'data-said': '' } as const;

/** The words of an element as they stand on the screen, one after the other; its name where it has a better one. */
export function wordsIn(element: HTMLElement): string {
  const written = element.dataset['saidAs'] ?? element.getAttribute('aria-label') ?? element.innerText;
  return written
    .split('\n')
    .map((line) => ownWords(line).trim())
    .filter((line) => line !== '')
    .reduce((said, line) => (/[\p{L}\p{N}]$/u.test(said) ? `${said}. ${line}` : `${said} ${line}`), '')
    .trim();
}

export function partOf(element: HTMLElement, about: string | null): SpokenPart {
  return { text: wordsIn(element), language: languageOf(element), about };
}

/** What introduces the screen that is drawn: its title and its sentences, each in its own language. */
export function introductionOf(main: ParentNode): readonly SpokenPart[] {
  return [...main.querySelectorAll<HTMLElement>('h1, [data-said]')]
    .filter((element) => element.checkVisibility())
    .flatMap(languagesIn)
    .map((element) => partOf(element, null))
    .filter(({ text }) => text !== '');
}

/** Words that stand in several languages are that many sentences. */
export function languagesIn(element: HTMLElement): readonly HTMLElement[] {
  const each = [...element.querySelectorAll<HTMLElement>('[lang]:not([data-helper])')];
  return each.length === 0 ? [element] : each;
}

function languageOf(element: HTMLElement): LanguageId {
  const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  return languageOfTag(language) ?? 'fr';
}
