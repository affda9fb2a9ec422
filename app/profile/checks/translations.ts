import { type LanguageId, languageIds, readAlso } from '../../language/language.ts';
import type { Draft, Part } from '../draft.ts';
import { keyOf, type Path } from '../yaml/tree.ts';
import { advice, type CheckFinding, error } from './finding.ts';

/** From here on a language nobody has written in yet is one problem, not one for each text. */
const manyTexts = 3;

/** Texts per language against the languages offered: none may be missing, and what is offered to nobody is said. */
export function checkTranslations(draft: Draft): CheckFinding[] {
  if (!draft.languages.complete) return [];
  const offered = [...new Set(draft.languages.parts.map(({ value }) => value))];
  const texts = writtenPerLanguage(draft);
  const charters = charterLanguages(draft);
  const begun = [...texts.flatMap(({ value }) => value), ...charters];
  const unwritten =
    texts.length >= manyTexts ? offered.filter((language) => !isWritten(language, begun)) : [];

  return [
    ...draft.languages.parts
      .filter(({ value }, index) => unwritten.includes(value) && offered.indexOf(value) === index)
      .map(({ path, value }) => error(path, { kind: 'languageWithoutTexts', language: value })),
    ...texts.flatMap(({ path, value }) => {
      const missing = without(offered, [...value, ...unwritten]);
      return missing.length === 0
        ? []
        : [error(path, { kind: 'missingTranslation', key: keyOf(path), languages: missing }, 'key')];
    }),
    ...(draft.charter.complete ? missingCharters(without(offered, [...charters, ...unwritten])) : []),
    ...notListed(draft, texts, offered),
  ];
}

/** Of each text that is given per language, its languages. */
function writtenPerLanguage(draft: Draft): Part<LanguageId[]>[] {
  return draft.texts.flatMap(({ path, value }) => {
    if (typeof value === 'string') return [];
    return [{ path, value: languagesOf(value) }];
  });
}

function languagesOf(text: Partial<Record<LanguageId, string>>): LanguageId[] {
  return languageIds.filter((language) => text[language] !== undefined);
}

function charterLanguages({ charter }: Draft): LanguageId[] {
  return languageIds.filter((language) => charter.parts.some(({ path }) => path.at(-1) === language));
}

function missingCharters(languages: readonly LanguageId[]): CheckFinding[] {
  return languages.length === 0 ? [] : [error(['charter'], { kind: 'charterMissing', languages }, 'key')];
}

/** Said once a language, at its first text: it may well be that it was taken off the list for a while. */
function notListed(
  draft: Draft,
  texts: readonly Part<LanguageId[]>[],
  offered: readonly LanguageId[],
): CheckFinding[] {
  const first = new Map<LanguageId, Path>();
  for (const { path, value } of texts) {
    for (const language of value) if (!first.has(language)) first.set(language, [...path, language]);
  }
  for (const language of charterLanguages(draft)) {
    if (!first.has(language)) first.set(language, ['charter', language]);
  }
  return [...first]
    .filter(([language]) => !offered.includes(language))
    .map(([language, path]) => advice(path, { kind: 'languageNotListed', language }, 'key'));
}

function without(all: readonly LanguageId[], some: readonly LanguageId[]): LanguageId[] {
  return all.filter((language) => !isWritten(language, some));
}

/** In itself, or in a language that is read in its place. */
function isWritten(language: LanguageId, written: readonly LanguageId[]): boolean {
  return written.includes(language) || written.includes(readAlso(language));
}
