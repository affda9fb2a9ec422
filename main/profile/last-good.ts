import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Profile } from '../../app/profile/profile.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { type GatheredProfile, gatherProfile } from './gather-profile.ts';
import { profileFileName } from './locate-profile.ts';

/**
 * The last good state of a profile, kept in the data directory so that a profile broken or deleted overnight,
 * or a network drive that is not there in the morning, does not put the terminal out of service.
 *
 * What is kept is a copy of the files themselves, not of what was read from them: there is one format and one
 * reader, a later Borne judges the copy by its own rules, and whoever lost the original finds it here.
 * A copy is never changed once it stands: a session process may read pictures from it for hours, whatever
 * happens to the original meanwhile.
 *
 *     <data directory>/last-good/<name>-<number of its address>/<counter>-<content>/profile.yaml …
 */
export interface LastGood {
  /** The newest copy that reads without errors, or null. */
  load(): Promise<UsableProfile | null>;
  /** Keeps a copy and returns its folder. The same content is kept once. @throws where the disk refuses */
  store(gathered: GatheredProfile): Promise<string>;
  /**
   * Deletes all copies but those in these folders and the two newest: a power cut may have spoilt the newest.
   * Failures are left for the next time.
   */
  prune(keep: ReadonlySet<string>): Promise<void>;
}

/** A checked profile and the folder its pictures are read from. */
export interface UsableProfile {
  readonly profile: Profile;
  readonly folder: string;
}

/**
 * @param address what tells this profile from others: its path, or its name if it came with Borne
 * @param name the profile's name, which its copies go by as well
 */
export function lastGoodOf(dataDirectory: string, address: string, name: string): LastGood {
  const root = join(dataDirectory, 'last-good', `${safeName(name)}-${digest([address]).slice(0, 8)}`);
  return {
    async load() {
      for (const copy of await copiesIn(root)) {
        const folder = join(root, copy);
        const file = join(folder, profileFileName);
        // A copy holds its sheets too: what Borne brings may have changed since.
        const { folder: gathered } = await gatherProfile({
          kind: 'location',
          folder,
          file,
          name,
          shipped: null,
        });
        const verdict = readProfile(gathered);
        if (verdict.kind === 'profile') return { profile: verdict.profile, folder };
      }
      return null;
    },
    async store({ contents }) {
      const content = digest([...contents].sort(([a], [b]) => (a < b ? -1 : 1)).flat()).slice(0, 12);
      const [newest] = await copiesIn(root);
      if (newest?.endsWith(`-${content}`) === true) return join(root, newest);
      const counter = newest === undefined ? 1 : Number(newest.split('-')[0]) + 1;
      const folder = join(root, `${String(counter).padStart(6, '0')}-${content}`);
      await writeWhole(folder, contents);
      return folder;
    },
    async prune(keep) {
      const newest = (await copiesIn(root)).slice(0, 2).map((copy) => join(root, copy));
      for (const entry of await readdir(root).catch(() => [])) {
        const folder = join(root, entry);
        if (!keep.has(folder) && !newest.includes(folder))
          await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }
    },
  };
}

/** Newest first. What a power cut left half-written has another name. */
async function copiesIn(root: string): Promise<string[]> {
  const entries = await readdir(root).catch(() => []);
  return entries
    .filter((name) => /^\d{6}-[0-9a-f]{12}$/.test(name))
    .sort()
    .reverse();
}

/** All files or none: written aside, flushed to the disk, then given their name. */
async function writeWhole(folder: string, contents: GatheredProfile['contents']): Promise<void> {
  const aside = join(dirname(folder), `writing-${basename(folder)}`);
  await rm(aside, { recursive: true, force: true });
  for (const [path, bytes] of contents) {
    const file = join(aside, path);
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await rename(aside, folder);
}

/** A name that every file system takes. */
function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 40) || 'profile';
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // Lengths keep ["ab", "c"] and ["a", "bc"] apart.
    hash.update(`${part.length}:`).update(part);
  }
  return hash.digest('hex');
}
