import { draftOf } from './draft.ts';
import { sheetPath } from './sheet.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** Files a profile names, relative to its folder and written with "/". */
export interface References {
  readonly pictures: readonly string[];
  readonly texts: readonly string[];
  /** Texts of sheets: beside the profile, or else among those that come with Borne. */
  readonly sheets: readonly string[];
}

/**
 * Which files to look at before the profile can be judged. A text that cannot be read names none.
 * Paths that would lead out of the folder are never among them: the schema refuses such.
 */
export function referencesOf(text: string): References {
  const parsed = parseYaml('', text);
  if (parsed.kind === 'problems') return { pictures: [], texts: [], sheets: [] };
  const draft = draftOf(parsed.root.value);
  return {
    pictures: [...new Set(draft.pictures.map(({ value }) => value))],
    texts: [...new Set(draft.charter.parts.map(({ value }) => value))],
    sheets: [
      ...new Set(
        draft.sheets.flatMap((sheet) =>
          draft.languages.parts.map((language) => sheetPath(sheet.value, language.value)),
        ),
      ),
    ],
  };
}
