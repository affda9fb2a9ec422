import { type LanguageId, readAlso } from '../language/language.ts';
import type { Charter } from './charter.ts';
import type { Recording } from './recording.ts';
import type { LocalText, ProfileFile } from './schema.ts';
import type { Sheet } from './sheet.ts';

/** A profile that passed every check, with its charter texts read. Nothing else may reach a session. */
export interface Profile extends Omit<ProfileFile, 'charter'> {
  /** Folder name of the profile, for example "gironde". */
  readonly name: string;
  /** One charter for each language of `languages`. */
  readonly charter: Readonly<Partial<Record<LanguageId, Charter>>>;
  /** The sheets that its services name, one for each language of `languages`. */
  readonly sheets: Readonly<Record<string, Readonly<Partial<Record<LanguageId, Sheet>>>>>;
  /** What the association said itself. */
  readonly recordings: Readonly<Partial<Record<LanguageId, readonly Recording[]>>>;
}

/** The text in the visitor's language; a text given once serves all. */
export function textIn(text: LocalText, language: LanguageId): string {
  if (typeof text === 'string') return text;
  // The reader refuses a profile whose text lacks one of its languages; the empty string is never reached.
  return text[language] ?? text[readAlso(language)] ?? Object.values(text)[0] ?? '';
}
