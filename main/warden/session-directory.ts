import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statfsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

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
  const memory = ['/dev/shm', process.env['XDG_RUNTIME_DIR']].find(isMemory);
  const owner = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const folder =
    memory === undefined ? join(dataDirectory, 'sessions') : join(memory, `borne-${userInfo().uid}-${owner}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { folder, medium: memory === undefined ? 'disk' : 'tmpfs' };
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

/** Names inside a session's directory. */
export const partsOfSession = { chromium: 'chromium', home: 'home', temporary: 'tmp' } as const;

/** Every session directory that is there, of whatever run. */
export function listSessionDirectories(root: SessionRoot): readonly string[] {
  return readdirSync(root.folder).map((name) => join(root.folder, name));
}

/** Erases a directory. True when it was looked for afterwards and not found. */
export async function eraseDirectory(directory: string): Promise<boolean> {
  try {
    // A helper that is still ending may write or hold a file for a moment.
    await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  } catch {
    return false;
  }
  return !existsSync(directory);
}
