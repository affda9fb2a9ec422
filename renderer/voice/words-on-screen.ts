import { type LanguageId, languageOfTag } from '../../app/language/language.ts';
import type { SpokenPart } from '../../app/voice/utterance.ts';
import { helperMark, ownWords, secondWords } from '../words/both.ts';

/** What belongs to the introduction of a screen, besides its title. */
export const saidMark = { 'data-said': '' } as const;

/** The words of an element as they stand on the screen, one after the other; its name where it has a better one. */
export function wordsIn(element: HTMLElement): string {
  return joined(linesIn(element).map(ownWords));
}

/** What is said of an element: in the language of its words or, where there is no voice for it, in the second one. */
export function partOf(element: HTMLElement, about: string | null): SpokenPart {
  const lines = linesIn(element);
  const second = languageOfTag(element.ownerDocument.documentElement.dataset['hearing'] ?? '');
  if (second !== null && lines.some((line) => line.includes(helperMark)))
    return { text: joined(secondWords(lines)), language: second, about };
  return { text: joined(lines.map(ownWords)), language: languageOf(element), about };
}

function linesIn(element: HTMLElement): readonly string[] {
  const written = element.dataset['saidAs'] ?? element.getAttribute('aria-label') ?? element.innerText;
  return written.split('\n');
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((said, line) => (/[\p{L}\p{N}]$/u.test(said) ? `${said}. ${line}` : `${said} ${line}`), '')
    .trim();
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
