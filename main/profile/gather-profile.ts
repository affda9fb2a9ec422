import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type LanguageId, languageIds } from '../../app/language/language.ts';
import type {
  GatheredRecordings,
  PictureFile,
  ProfileFolder,
  SoundFile,
  TextFile,
} from '../../app/profile/profile-folder.ts';
import { largestProfile } from '../../app/profile/read-profile.ts';
import { readRecordingList, recordingFolder, recordingListPath } from '../../app/profile/recording.ts';
import { type References, referencesOf } from '../../app/profile/references.ts';
import { type ProfileLocation, profileFileName } from './locate-profile.ts';
import { readPicture } from './picture.ts';
import { decodeText, readBytes, readBytesInside } from './read-file.ts';
import { readSound } from './sound.ts';

/** Everything a profile consists of, as it stood when it was read. */
export interface GatheredProfile {
  /** For `readProfile`. */
  readonly folder: ProfileFolder;
  /** The files themselves, by their path in the folder. What could not be read is absent. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** A fingerprint of each file the profile names, taken before it was read; absent files have one too. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Bytes of a charter's text: some forty pages. */
const largestText = 256 * 1024;

/** Bytes of all pictures of a profile. They are held in memory together. */
const largestPictures = 48 * 1024 * 1024;

/** Bytes of all recordings of a profile: some fifteen languages of 300 phrases. They are held in memory together. */
const largestRecordings = 48 * 1024 * 1024;

/** Files looked at for "did you mean". A profile may lie in somebody's whole documents folder. */
const mostFiles = 2_000;
const deepestFolder = 3;

/** Reads the folder of a profile within limits. Failures are part of what is gathered; nothing is thrown. */
export async function gatherProfile(location: ProfileLocation): Promise<GatheredProfile> {
  const { folder, file, name } = location;
  const fingerprints = new Map([[file, await fingerprintOf(file)]]);
  const reading = await readBytes(file, largestProfile);
  const profile = decodeText(reading);
  const contents = new Map<string, Uint8Array>();
  if (reading.kind === 'bytes') contents.set(profileFileName, reading.bytes);

  const references: References =
    profile.kind === 'text' ? referencesOf(profile.text) : { pictures: [], texts: [], sheets: [] };
  for (const path of [...references.pictures, ...references.texts]) {
    fingerprints.set(join(folder, path), await fingerprintOf(join(folder, path)));
  }
  for (const path of references.sheets)
    for (const home of sheetHomes(location))
      fingerprints.set(join(home, path), await fingerprintOf(join(home, path)));
  const exists = exactNames(folder);
  const sheets = await gatherSheets(location, references.sheets, exists, contents);
  const knownSheets = references.sheets.length === 0 ? [] : await sheetsIn(sheetHomes(location));
  const texts = await gatherTexts(folder, references.texts, exists, contents);
  const pictures = await gatherPictures(folder, references.pictures, exists, contents);
  const recordings = await gatherRecordings(folder, exists, contents, fingerprints);
  const somethingIsMissing = [...texts.values(), ...pictures.values()].some(({ kind }) => kind === 'missing');
  const files = somethingIsMissing ? await listFiles(folder) : [];
  return {
    folder: { name, file, profile, files, texts, sheets, knownSheets, recordings, pictures },
    contents,
    fingerprints,
  };
}

/** True when a gathered file is no longer what it was, one that was missing has appeared, or one is gone. */
export async function hasChanged({ fingerprints }: GatheredProfile): Promise<boolean> {
  const now = await Promise.all([...fingerprints.keys()].map(fingerprintOf));
  return [...fingerprints.values()].some((fingerprint, index) => fingerprint !== now[index]);
}

async function gatherTexts(
  folder: string,
  paths: readonly string[],
  exists: ExactNames,
  contents: Map<string, Uint8Array>,
): Promise<Map<string, TextFile>> {
  const texts = new Map<string, TextFile>();
  for (const path of paths) {
    const reading = (await exists(path))
      ? await readBytesInside(folder, path, largestText)
      : ({ kind: 'missing' } as const);
    if (reading.kind === 'bytes') contents.set(path, reading.bytes);
    texts.set(path, decodeText(reading));
  }
  return texts;
}

/** Where sheets are looked for, the profile's own first: whoever changes one copies it beside their profile. */
function sheetHomes({ folder, shipped }: ProfileLocation): readonly string[] {
  return shipped === null ? [folder] : [folder, shipped];
}

async function gatherSheets(
  { folder, shipped }: ProfileLocation,
  paths: readonly string[],
  exists: ExactNames,
  contents: Map<string, Uint8Array>,
): Promise<Map<string, TextFile>> {
  const own: string[] = [];
  const others: string[] = [];
  for (const path of paths) ((await exists(path)) ? own : others).push(path);
  const texts = await gatherTexts(folder, own, exists, contents);
  const brought = await gatherTexts(
    shipped ?? folder,
    others,
    shipped === null ? exists : exactNames(shipped),
    contents,
  );
  return new Map([...texts, ...brought]);
}

async function sheetsIn(homes: readonly string[]): Promise<string[]> {
  const files = await Promise.all(homes.map((home) => readdir(join(home, 'sheets')).catch(() => [])));
  return [
    ...new Set(files.flat().flatMap((file) => /^([a-z0-9-]+)\.[a-z]+\.md$/.exec(file)?.[1] ?? [])),
  ].sort();
}

async function gatherPictures(
  folder: string,
  paths: readonly string[],
  exists: ExactNames,
  contents: Map<string, Uint8Array>,
): Promise<Map<string, PictureFile>> {
  const pictures = new Map<string, PictureFile>();
  let total = 0;
  for (const path of paths) {
    if (!(await exists(path))) {
      pictures.set(path, { kind: 'missing' });
      continue;
    }
    const reading = await readPicture(folder, path);
    if (reading.kind !== 'picture') {
      pictures.set(path, reading);
      continue;
    }
    total += reading.bytes.length;
    if (total > largestPictures) {
      pictures.set(path, { kind: 'tooMuchInAll', limit: largestPictures });
      continue;
    }
    contents.set(path, reading.bytes);
    pictures.set(path, { kind: 'picture', mediaType: reading.mediaType });
  }
  return pictures;
}

/** Whatever lists of recordings are there: a profile names none, since whoever records adds them. */
async function gatherRecordings(
  folder: string,
  exists: ExactNames,
  contents: Map<string, Uint8Array>,
  fingerprints: Map<string, string>,
): Promise<Map<LanguageId, GatheredRecordings>> {
  const recordings = new Map<LanguageId, GatheredRecordings>();
  let total = 0;
  for (const language of languageIds) {
    const path = recordingListPath(language);
    fingerprints.set(join(folder, path), await fingerprintOf(join(folder, path)));
    if (!(await exists(path))) continue;
    const list = (await gatherTexts(folder, [path], exists, contents)).get(path) ?? { kind: 'missing' };
    const named = list.kind === 'text' ? (readRecordingList(list.text) ?? []) : [];
    const sounds = new Map<string, SoundFile>();
    for (const { file } of named) {
      const sound = `${recordingFolder(language)}/${file}`;
      fingerprints.set(join(folder, sound), await fingerprintOf(join(folder, sound)));
      const reading = (await exists(sound)) ? await readSound(folder, sound) : ({ kind: 'missing' } as const);
      if (reading.kind !== 'sound') {
        sounds.set(file, reading);
        continue;
      }
      total += reading.bytes.length;
      if (total > largestRecordings) {
        sounds.set(file, { kind: 'tooMuchInAll', limit: largestRecordings });
        continue;
      }
      contents.set(sound, reading.bytes);
      sounds.set(file, { kind: 'sound' });
    }
    recordings.set(language, { list, sounds });
  }
  return recordings;
}

type ExactNames = (path: string) => Promise<boolean>;

/**
 * Tells whether a file has this very name, letter by letter. Windows would open "Logo.PNG" for "logo.png", and
 * the same profile would be broken on the next PC.
 */
function exactNames(folder: string): ExactNames {
  const listings = new Map<string, Promise<ReadonlySet<string>>>();
  const listing = (path: string) => {
    const known =
      listings.get(path) ??
      readdir(path)
        .then((names) => new Set(names))
        .catch(() => new Set<string>());
    listings.set(path, known);
    return known;
  };
  const exists = async (path: string): Promise<boolean> => {
    const above = dirname(path);
    const name = basename(path);
    if (name === '.' || !(await listing(join(folder, above))).has(name)) return false;
    return above === '.' || exists(above);
  };
  return exists;
}

/** Size, times and number of a file: what changes when it is edited in place, replaced, deleted or brought back. */
async function fingerprintOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

/** Files below a folder with "/" in their paths, near ones first, within limits. */
async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  let level = [''];
  for (let depth = 0; depth < deepestFolder && files.length < mostFiles; depth += 1) {
    const next: string[] = [];
    for (const parent of level) {
      if (files.length >= mostFiles) break;
      for (const entry of await readdir(join(folder, parent), { withFileTypes: true }).catch(() => [])) {
        const path = `${parent}${entry.name}`;
        if (entry.isDirectory()) next.push(`${path}/`);
        else files.push(path);
      }
    }
    level = next;
  }
  return files.slice(0, mostFiles).sort();
}
