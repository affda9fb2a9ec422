import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';
import { note } from './progress.mjs';

const lockFile = join(cacheFolder, 'preparing.lock');

/**
 * Lets one preparation of this folder run at a time: two terminals would install into the same node_modules.
 * The second waits for the first and then finds its work done.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  mkdirSync(cacheFolder, { recursive: true });
  let told = false;
  while (!tryToLock()) {
    if (!told) note('Another preparation runs in this folder: waiting for it');
    told = true;
    await setTimeout(200);
  }
  process.once('exit', unlock);
  try {
    return await work();
  } finally {
    process.removeListener('exit', unlock);
    unlock();
  }
}

function tryToLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (holderIsGone()) unlock();
    return false;
  }
}

function unlock() {
  rmSync(lockFile, { force: true });
}

/** A process that was killed leaves its lock behind. */
function holderIsGone() {
  const holder = readHolder();
  if (holder === undefined) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/**
 * @returns {number | undefined} undefined when it is not written yet, or already gone: the next try will tell
 */
function readHolder() {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
