import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../../app/profile/did-you-mean.ts';
import type { Problem } from '../../app/profile/problem.ts';

/** Where a profile stands on the disk. It need not exist. */
export interface ProfileLocation {
  readonly kind: 'location';
  readonly folder: string;
  /** `profile.yaml`, shown in problems. */
  readonly file: string;
  /** The profile's name: that of its folder. */
  readonly name: string;
  /** Folder above the sheets that come with Borne; null where only its own count. */
  readonly shipped: string | null;
}

export interface ProfilePlaces {
  /** Folder of the profiles that come with Borne, or null where there are none. */
  readonly shipped: string | null;
  /** What relative paths begin at. */
  readonly base: string;
}

export const profileFileName = 'profile.yaml';

/** A name such as "gironde", as opposed to a path. A folder beside is named "./gironde". */
const bareName = /^[\w-]+$/;

/**
 * Finds what someone means by `--profile WORD`: a profile that comes with Borne, a folder, or a file.
 * A path that leads nowhere is still a place: its problem is found where it is read, and it may appear later.
 */
export async function locateProfile(
  word: string,
  { shipped, base }: ProfilePlaces,
): Promise<ProfileLocation | { readonly kind: 'notFound'; readonly problem: Problem }> {
  if (!bareName.test(word)) return locateByPath(resolve(base, word), shipped);
  const known = shipped === null ? [] : await profilesIn(shipped);
  if (shipped !== null && known.includes(word)) return inFolder(join(shipped, word), shipped);
  const beside = resolve(base, word);
  if ((await kindOf(beside)) !== 'nothing') return locateByPath(beside, shipped);
  const place = { file: word, line: 1, column: 1 };
  const suggestion = nearest(word, known);
  return {
    kind: 'notFound',
    problem: { kind: 'profileNotFound', name: word, suggestion, known, place, severity: 'error' },
  };
}

/** Names of the profiles in a folder of profiles, in order. */
export async function profilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(
    names.map(async (name) => (await kindOf(join(folder, name, profileFileName))) === 'file'),
  );
  return names.filter((_, index) => found[index]).sort();
}

async function locateByPath(path: string, shipped: string | null): Promise<ProfileLocation> {
  const isFile = (await kindOf(path)) === 'file' || /\.ya?ml$/i.test(path);
  if (!isFile) return inFolder(path, shipped);
  const folder = dirname(path);
  return { kind: 'location', folder, file: path, name: basename(folder), shipped };
}

function inFolder(folder: string, shipped: string | null): ProfileLocation {
  return { kind: 'location', folder, file: join(folder, profileFileName), name: basename(folder), shipped };
}

async function kindOf(path: string): Promise<'file' | 'other' | 'nothing'> {
  const facts = await stat(path).catch(() => null);
  return facts === null ? 'nothing' : facts.isFile() ? 'file' : 'other';
}
