import { draftOf } from './draft.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** Files a profile names, relative to its folder and written with "/". */
export interface References {
  readonly pictures: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Which files to look at before the profile can be judged. A text that cannot be read names none.
 * Paths that would lead out of the folder are never among them: the schema refuses such.
 */
export function referencesOf(text: string): References {
  const parsed = parseYaml('', text);
  if (parsed.kind === 'problems') return { pictures: [], texts: [] };
  const draft = draftOf(parsed.root.value);
  return {
    pictures: [...new Set(draft.pictures.map(({ value }) => value))],
    texts: [...new Set(draft.charter.parts.map(({ value }) => value))],
  };
}
