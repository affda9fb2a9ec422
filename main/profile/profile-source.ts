import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Problem } from '../../app/profile/problem.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { type GatheredProfile, gatherProfile, hasChanged } from './gather-profile.ts';
import { type LastGood, lastGoodOf, type UsableProfile } from './last-good.ts';
import { locateProfile, type ProfilePlaces } from './locate-profile.ts';

/** A profile as it stands now. `lastGood` is what a terminal goes on with while the profile is broken. */
export type ProfileReading =
  | ({ readonly kind: 'profile'; readonly advice: readonly Problem[] } & UsableProfile)
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      readonly lastGood: UsableProfile | null;
    };

export interface ProfileSource {
  /**
   * The newest reading. The folder it names stays as it is until the source is closed, so that a session that
   * was given it keeps its pictures.
   */
  current(): ProfileReading;
  close(): void;
}

export interface ProfileSourceOptions extends ProfilePlaces {
  /** Where last good states are kept. */
  readonly dataDirectory: string;
  /** Called after every reading that differs from the one before; never for the first. */
  readonly onChange: (reading: ProfileReading) => void;
  /**
   * Called when the last good state could not be kept, for example on a full disk. The profile is used all the
   * same, from its own folder.
   */
  readonly onNotKept?: (reason: unknown) => void;
}

/** Milliseconds between two looks at the files. With `settleTime` and the reading it stays below a second. */
const lookInterval = 300;

/** Milliseconds without a change before files are read: editors and copying tools write in several steps. */
const settleTime = 100;

/** Looks after which a file that changes all the time is read nevertheless. */
const mostSettling = 5;

/**
 * Opens a profile and follows its changes. Resolves with the first reading done.
 *
 * Two means together, since each fails alone: the system's notifications miss network drives, replaced folders
 * and what is only linked; looking at sizes and times misses an edit within the clock's step of an old file system.
 * @param word what was asked for: the name of a profile that comes with Borne, a folder or a file
 */
export async function openProfileSource(word: string, options: ProfileSourceOptions): Promise<ProfileSource> {
  const { dataDirectory, base } = options;
  const isPath = /[/\\.]/.test(word);
  const address = isPath ? resolve(base, word) : word;
  // Told by the words alone: what stands at the address may be another thing tomorrow, or nothing.
  const name = basename(/\.ya?ml$/i.test(address) ? dirname(address) : address);
  const follower = new ProfileFollower(word, options, lastGoodOf(dataDirectory, address, name));
  await follower.start();
  return { current: () => follower.handOut(), close: () => follower.close() };
}

class ProfileFollower {
  readonly #word: string;
  readonly #options: ProfileSourceOptions;
  readonly #lastGood: LastGood;
  /** Copies a session may be reading from. */
  readonly #handedOut = new Set<string>();
  #reading: ProfileReading = { kind: 'problems', problems: [], lastGood: null };
  #gathered: GatheredProfile | null = null;
  #usable: UsableProfile | null = null;
  #watcher: FSWatcher | null = null;
  #timer: NodeJS.Timeout | undefined;
  #notified = false;
  #looking = false;
  #closed = false;

  constructor(word: string, options: ProfileSourceOptions, lastGood: LastGood) {
    this.#word = word;
    this.#options = options;
    this.#lastGood = lastGood;
  }

  async start(): Promise<void> {
    this.#reading = await this.#read();
    this.#lookLater(lookInterval);
  }

  handOut(): ProfileReading {
    const usable = usableIn(this.#reading);
    if (usable !== null) this.#handedOut.add(usable.folder);
    return this.#reading;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#watcher?.close();
  }

  #lookLater(milliseconds: number): void {
    if (this.#closed || this.#looking) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), milliseconds);
    // Following a profile is no reason to keep a process alive.
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    this.#looking = true;
    try {
      if (this.#notified || this.#gathered === null || (await hasChanged(this.#gathered)))
        await this.#follow();
    } finally {
      this.#looking = false;
      this.#lookLater(lookInterval);
    }
  }

  async #follow(): Promise<void> {
    let reading: ProfileReading;
    let attempts = 0;
    do {
      this.#notified = false;
      await delay(settleTime);
      reading = await this.#read();
      attempts += 1;
      // Written to while it was read, perhaps half: what came of it is worth nothing.
    } while (attempts < mostSettling && this.#gathered !== null && (await hasChanged(this.#gathered)));
    if (this.#closed || JSON.stringify(reading) === JSON.stringify(this.#reading)) return;
    this.#reading = reading;
    this.#options.onChange(reading);
  }

  async #read(): Promise<ProfileReading> {
    const location = await locateProfile(this.#word, this.#options);
    this.#watcher?.close();
    this.#watcher = null;
    if (location.kind === 'notFound') {
      this.#gathered = null;
      return this.#broken([location.problem]);
    }
    // Before reading, so that no change falls between.
    this.#watch(location.folder);
    const gathered = await gatherProfile(location);
    this.#gathered = gathered;
    const verdict = readProfile(gathered.folder);
    if (verdict.kind === 'problems') return this.#broken(verdict.problems);
    const folder = await this.#keep(gathered, location.folder);
    this.#usable = { profile: verdict.profile, folder };
    return { kind: 'profile', advice: verdict.advice, ...this.#usable };
  }

  async #broken(problems: readonly Problem[]): Promise<ProfileReading> {
    this.#usable ??= await this.#lastGood.load();
    return { kind: 'problems', problems, lastGood: this.#usable };
  }

  async #keep(gathered: GatheredProfile, folder: string): Promise<string> {
    try {
      const copy = await this.#lastGood.store(gathered);
      await this.#lastGood.prune(this.#handedOut);
      return copy;
    } catch (error) {
      this.#options.onNotKept?.(error);
      return folder;
    }
  }

  #watch(folder: string): void {
    if (this.#closed) return;
    try {
      this.#watcher = watch(folder, { persistent: false }, () => {
        this.#notified = true;
        this.#lookLater(0);
      });
      // The folder was deleted, or its drive is gone. The looks go on.
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      this.#watcher = null;
    }
  }
}

function usableIn(reading: ProfileReading): UsableProfile | null {
  return reading.kind === 'profile' ? reading : reading.lastGood;
}
