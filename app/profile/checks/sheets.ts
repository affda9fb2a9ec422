import { nearest } from '../did-you-mean.ts';
import type { Draft, Part } from '../draft.ts';
import type { ProfileFolder } from '../profile-folder.ts';
import { sheetPath } from '../sheet.ts';
import { type CheckFinding, error } from './finding.ts';

/** Sheets the services name: each must be there in every language that is offered, and be what its name says. */
export function checkSheets(draft: Draft, folder: ProfileFolder): CheckFinding[] {
  return draft.sheets.flatMap((sheet) => [
    ...(draft.languages.complete ? whatIsMissing(sheet, draft, folder) : []),
    ...whatIsRefused(sheet, draft, folder),
  ]);
}

/** Told once for all languages. */
function whatIsMissing(
  { path, value: sheet }: Part<string>,
  draft: Draft,
  { sheets, knownSheets: known }: ProfileFolder,
): CheckFinding[] {
  const offered = [...new Set(draft.languages.parts.map(({ value }) => value))];
  const missing = offered.filter(
    (language) => (sheets.get(sheetPath(sheet, language))?.kind ?? 'missing') === 'missing',
  );
  if (missing.length === 0) return [];
  return missing.length === offered.length && !known.includes(sheet)
    ? [error(path, { kind: 'sheetUnknown', sheet, mend: nearest(sheet, known), known })]
    : [error(path, { kind: 'sheetMissing', sheet, languages: missing })];
}

function whatIsRefused(
  { path, value: sheet }: Part<string>,
  { languages }: Draft,
  { sheets }: ProfileFolder,
): CheckFinding[] {
  return languages.parts.flatMap(({ value: language }) => {
    const file = sheetPath(sheet, language);
    const text = sheets.get(file) ?? { kind: 'missing' };
    // Bad letters have a place of their own, in the text itself.
    if (text.kind === 'text' || text.kind === 'notUtf8' || text.kind === 'missing') return [];
    return [error(path, { kind: 'text', path: file, refusal: text, mend: null })];
  });
}
