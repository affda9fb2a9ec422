import { randomBytes } from 'node:crypto';
import { chmod, lstat, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Deletes a folder and all that is in it, as far as it can, until `isOver`. Links are deleted, never followed.
 * What `rm` cannot take is taken here: folders their owner may not write, names that are no UTF-8, and trees so
 * deep that no path can name their end. Whoever calls looks afterwards whether anything is left.
 */
export async function eraseTree(folder: string, isOver: () => boolean): Promise<void> {
  if (await succeeds(rm(folder, { recursive: true, force: true }))) return;
  const top = Buffer.from(folder);
  await permit(top);
  const waiting = await namesIn(top);
  for (let name = waiting.pop(); name !== undefined && !isOver(); name = waiting.pop()) {
    waiting.push(...(await eraseEntry(top, name)));
  }
  await succeeds(rmdir(top));
}

/**
 * Deletes one entry of `top`. The folders in it are moved up into `top` first, so that no path gets longer than
 * two levels; their new names are returned.
 */
async function eraseEntry(top: Buffer, name: Buffer): Promise<readonly Buffer[]> {
  const entry = below(top, name);
  if (!(await isFolder(entry))) {
    await succeeds(unlink(entry));
    return [];
  }
  await permit(entry);
  const movedUp: Buffer[] = [];
  for (const inner of await namesIn(entry)) {
    const path = below(entry, inner);
    if (!(await isFolder(path))) {
      await succeeds(unlink(path));
      continue;
    }
    // To move a folder is to write into it: its ".." changes.
    await permit(path);
    const place = Buffer.from(randomBytes(12).toString('hex'));
    if (await succeeds(rename(path, below(top, place)))) movedUp.push(place);
  }
  await succeeds(rmdir(entry));
  return movedUp;
}

function below(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from(sep), name]);
}

/** Names as bytes: not every name is UTF-8. */
async function namesIn(folder: Buffer): Promise<Buffer[]> {
  try {
    return await readdir(folder, { encoding: 'buffer' });
  } catch {
    return [];
  }
}

async function isFolder(path: Buffer): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A session may close its own folders. It runs under the warden's account, so the warden may open them again. */
async function permit(folder: Buffer): Promise<void> {
  await succeeds(chmod(folder, 0o700));
}

async function succeeds(action: Promise<unknown>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch {
    return false;
  }
}
