import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, statfsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { partsOfSession } from '../parts-of-session.ts';
import { eraseTree } from './wipe/erase-tree.ts';

/** Where sessions keep their files while they run. */
export interface SessionRoot {
  readonly folder: string;
  /** In memory, where nothing can be recovered once the session is gone; or on the disk. */
  readonly medium: 'tmpfs' | 'disk';
}

/** f_type of a tmpfs (statfs(2)). */
const tmpfsType = 0x01021994;

/**
 * Chooses memory where the system has a place for it. Two terminals on one PC (a trial beside the real one, tests)
 * must not erase each other's sessions, so the folder is named after the data directory.
 */
export function openSessionRoot(dataDirectory: string): SessionRoot {
  const address = resolve(dataDirectory);
  const owner = createHash('sha256').update(address).digest('hex').slice(0, 12);
  const folder = ['/dev/shm', process.env['XDG_RUNTIME_DIR']]
    .filter(isMemory)
    .map((memory) => join(memory, `borne-${userInfo().uid}-${owner}`))
    .find(isOursAlone);
  if (folder !== undefined) return { folder, medium: 'tmpfs' };
  const onDisk = join(address, 'sessions');
  mkdirSync(onDisk, { recursive: true, mode: 0o700 });
  return { folder: onDisk, medium: 'disk' };
}

/**
 * Makes the folder, or closes it again to everybody else. False for what somebody else put in its place: anyone may
 * write into /dev/shm, and everything below the folder will be read by sessions and erased after them.
 */
function isOursAlone(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const facts = lstatSync(folder);
    if (!facts.isDirectory() || facts.uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}

function isMemory(folder: string | undefined): folder is string {
  if (process.platform !== 'linux' || folder === undefined || !existsSync(folder)) return false;
  return statfsSync(folder).type === tmpfsType;
}

/** A new empty directory for one session, readable by this account only. */
export function createSessionDirectory(root: SessionRoot, id: string): string {
  const directory = join(root.folder, id);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const name of Object.values(partsOfSession)) mkdirSync(join(directory, name), { mode: 0o700 });
  return directory;
}

/** Every session directory that is there, of whatever run. None where the system swept their folder away. */
export function listSessionDirectories(root: SessionRoot): readonly string[] {
  if (!isThere(root.folder)) return [];
  return readdirSync(root.folder).map((name) => join(root.folder, name));
}

/** Milliseconds between two tries: a helper that is still ending may write or hold a file for a moment. */
const tryAgainAfter = 50;

/** Erases a directory. True when it was looked for afterwards and not found before `deadline` milliseconds were over. */
export async function eraseDirectory(directory: string, deadline: number): Promise<boolean> {
  const end = performance.now() + deadline;
  const isOver = (): boolean => performance.now() >= end;
  for (;;) {
    await eraseTree(directory, isOver);
    if (!isThere(directory)) return true;
    if (isOver()) return false;
    await new Promise((done) => setTimeout(done, tryAgainAfter));
  }
}

/** Also for a link that leads nowhere, and for what may not be looked at. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
