import type { LanguageId } from '../../language/language.ts';
import { nearest } from '../did-you-mean.ts';
import type { Draft } from '../draft.ts';
import type { ProfileFolder } from '../profile-folder.ts';
import { sheetPath } from '../sheet.ts';
import { type CheckFinding, error } from './finding.ts';

/** Sheets the services name: each must be there in every language that is offered. */
export function checkSheets(draft: Draft, folder: ProfileFolder): CheckFinding[] {
  const offered = [...new Set(draft.languages.parts.map(({ value }) => value))];
  if (!draft.languages.complete) return [];
  return draft.sheets.flatMap(({ path, value: sheet }) => {
    const missing = offered.filter((language) => isMissing(folder, sheet, language));
    if (missing.length === 0) return [];
    const known = folder.knownSheets;
    return missing.length === offered.length && !known.includes(sheet)
      ? [error(path, { kind: 'sheetUnknown', sheet, mend: nearest(sheet, known), known })]
      : [error(path, { kind: 'sheetMissing', sheet, languages: missing })];
  });
}

/** What is there and cannot be read has a problem of its own. */
function isMissing({ sheets }: ProfileFolder, sheet: string, language: LanguageId): boolean {
  const text = sheets.get(sheetPath(sheet, language));
  return text === undefined || text.kind === 'missing';
}
