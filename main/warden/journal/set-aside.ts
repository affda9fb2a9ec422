import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { LocalDay } from '../../../app/journal/local-time.ts';
import type { SetAsideReason } from '../../../app/journal/problem.ts';

/** SQLite's own files beside a database; under the new name they still belong to it. */
const companions = ['', '-wal', '-shm', '-journal'];

/**
 * Renames what stands in the journal's place, with its log: `journal.corrupt-2026-11-23.sqlite`, or `…-2.sqlite`
 * for the second of a day. What never was a journal is named `journal.other-…`, so that `purgeSetAside` leaves it.
 *
 * @returns the new name, without its folder
 * @throws when the folder does not allow it
 */
export function setAside(file: string, today: LocalDay, why: SetAsideReason): string {
  const stem = `${stemOf(file)}.${why === 'damaged' ? 'corrupt' : 'other'}-${today}`;
  const name = freeName(dirname(file), stem);
  for (const companion of companions) {
    if (existsSync(`${file}${companion}`))
      renameSync(`${file}${companion}`, join(dirname(file), `${name}${companion}`));
  }
  return name;
}

/**
 * The highest session number that can still be read in the journals that were set aside; 0 where there is none.
 * A new journal goes on after it, so that staff never meet two sessions of one number.
 */
export function lastNumberSetAside(file: string, nativeBinding: string | undefined): number {
  const databases = listSetAside(file).filter(({ name }) => name.endsWith('.sqlite'));
  return Math.max(0, ...databases.map(({ name }) => lastNumberIn(join(dirname(file), name), nativeBinding)));
}

/** Erases journals that were set aside before a day: they hold sessions, whose term is over too. */
export function purgeSetAside(file: string, firstKept: LocalDay): void {
  for (const { name, date } of listSetAside(file)) {
    if (date < firstKept) rmSync(join(dirname(file), name), { force: true });
  }
}

function listSetAside(file: string): readonly { readonly name: string; readonly date: string }[] {
  const prefix = `${stemOf(file)}.corrupt-`;
  return readdirSync(dirname(file), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !entry.name.startsWith(prefix)) return [];
    const rest = entry.name.slice(prefix.length);
    const date = /^(\d{4}-\d{2}-\d{2})(?:-\d+)?\.sqlite(?:-wal|-shm|-journal)?$/.exec(rest)?.[1];
    return date === undefined ? [] : [{ name: entry.name, date }];
  });
}

function lastNumberIn(file: string, nativeBinding: string | undefined): number {
  let database: Database.Database | null = null;
  try {
    // SQLite deletes the log of an empty database, even when it only reads (pager.c, pagerOpenWalIfPresent).
    if (statSync(file).size === 0) return 0;
    database = new Database(file, {
      readonly: true,
      fileMustExist: true,
      ...(nativeBinding === undefined ? {} : { nativeBinding }),
    });
    const found = database
      .prepare<[]>("SELECT seq FROM sqlite_sequence WHERE name = 'session'")
      .pluck()
      .get();
    return isPlausible(found) ? found : 0;
  } catch {
    // It was set aside because it cannot be read.
    return 0;
  } finally {
    database?.close();
    // A reader needs one of its own.
    rmSync(`${file}-shm`, { force: true });
  }
}

function freeName(folder: string, stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.sqlite` : `${stem}-${count}.sqlite`;
    if (companions.every((companion) => !existsSync(join(folder, `${name}${companion}`)))) return name;
  }
}

function stemOf(file: string): string {
  return basename(file).replace(/\.sqlite$/, '');
}

/** A damaged file may hold any number; one beyond this was never counted by visitors. */
function isPlausible(found: unknown): found is number {
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 && found <= 10_000_000;
}
