import type { LanguageId } from '../language/language.ts';

/**
 * What was found in the folder of a profile, as data: `main/` gathers it, `readProfile` decides.
 * Paths are relative to the folder and written with "/", whatever the system.
 */
export interface ProfileFolder {
  /** The folder's own name, for example "gironde". */
  readonly name: string;
  /** `profile.yaml` as its author knows it; stands in every problem. */
  readonly file: string;
  readonly profile: TextFile;
  /** Some of the files there are, for "did you mean". Names are compared letter by letter, case included. */
  readonly files: readonly string[];
  /** The charter texts that the profile names. */
  readonly texts: ReadonlyMap<string, TextFile>;
  /** The texts of sheets that the profile names, by `sheetPath`: its own, or those that come with Borne. */
  readonly sheets: ReadonlyMap<string, TextFile>;
  /** Names of all sheets there are, for "did you mean". */
  readonly knownSheets: readonly string[];
  /** What the association said itself, of each language that has a list of it. */
  readonly recordings: ReadonlyMap<LanguageId, GatheredRecordings>;
  /** The pictures that the profile names. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

/** The list of a language's recordings, and the sounds that it names. */
export interface GatheredRecordings {
  readonly list: TextFile;
  readonly sounds: ReadonlyMap<string, SoundFile>;
}

export type TextFile = { readonly kind: 'text'; readonly text: string } | TextRefusal;

/** Why a text file was not read. Sizes are bytes. */
export type TextRefusal =
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** Not UTF-8. `utf16` is what some editors call "Unicode"; otherwise the place of the first bad byte. */
  | { readonly kind: 'notUtf8'; readonly utf16: boolean; readonly line: number; readonly column: number }
  /** A folder or a device stands where the file should be. */
  | { readonly kind: 'notAFile' }
  /** A link leads out of the profile's folder. */
  | { readonly kind: 'outside' }
  /** The system refused. `code` is its own word, for example EACCES. */
  | { readonly kind: 'unreadable'; readonly code: string };

export const pictureTypes = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

export type PictureFile = { readonly kind: 'picture'; readonly mediaType: PictureType } | PictureRefusal;

export type PictureRefusal =
  | Exclude<TextRefusal, { kind: 'notUtf8' }>
  /** All pictures of the profile together are larger than `limit` bytes; this one or one before goes beyond it. */
  | { readonly kind: 'tooMuchInAll'; readonly limit: number }
  /** The content is no picture Borne can show. */
  | { readonly kind: 'notAPicture' }
  /** A good picture under the wrong ending: `mend` is the ending it should have, with its dot. */
  | { readonly kind: 'wrongEnding'; readonly mend: string };

export const soundTypes = ['audio/webm', 'audio/ogg', 'audio/wav', 'audio/mpeg'] as const;
export type SoundType = (typeof soundTypes)[number];

export type SoundFile = { readonly kind: 'sound' } | SoundRefusal;

export type SoundRefusal =
  | Exclude<TextRefusal, { kind: 'notUtf8' }>
  /** All recordings of the profile together are larger than `limit` bytes; this one or one before goes beyond it. */
  | { readonly kind: 'tooMuchInAll'; readonly limit: number }
  /** The content is no sound Borne can play, or not the one its ending says. */
  | { readonly kind: 'notASound' };
