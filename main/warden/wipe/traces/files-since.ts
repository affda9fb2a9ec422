import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below a folder that came or changed at `since` or later, links among them as what they are. A copied file
 * keeps the date of its contents, so the dates of its name count as well. None where there is no such folder.
 * @throws where the folder cannot be read: what cannot be looked at is not empty
 */
export async function filesSince(
  folder: string,
  since: Date,
  leaves: readonly string[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesSince(path, since, leaves)));
    else if (!leaves.includes(entry.name.toLowerCase()) && (await isSince(path, since))) found.push(path);
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

async function isSince(path: string, since: Date): Promise<boolean> {
  try {
    return newest(await lstat(path)) >= since.getTime();
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

function newest({ mtimeMs, ctimeMs, birthtimeMs }: Stats): number {
  return Math.max(mtimeMs, ctimeMs, birthtimeMs);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
