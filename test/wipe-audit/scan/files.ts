import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import type { Hit, Searcher } from './needles.ts';
import { unpackingsOf } from './unpack.ts';

export interface FileSearch {
  readonly hits: readonly Hit[];
  /** Files whose content was searched, and names that were. */
  readonly files: number;
  readonly names: number;
}

export interface FileSearchOptions {
  /** Only contents changed at this time or later (milliseconds); a change time cannot be set back. */
  readonly since?: number;
  /** A folder that is not looked into. */
  readonly except?: string;
}

/**
 * Names, targets of links and contents of a file or of all below a folder; contents also unpacked.
 */
export function searchFiles(
  path: string,
  searcher: Searcher,
  { since = 0, except }: FileSearchOptions = {},
): FileSearch {
  const hits: Hit[] = [];
  let files = 0;
  let names = 0;
  const lookAt = (at: string): void => {
    if (at === except) return;
    const facts = tryTo<Stats | null>(() => lstatSync(at), null);
    if (facts === null) return;
    names += 1;
    hits.push(...searcher.searchWithTails(Buffer.from(basename(at))));
    if (facts.isDirectory())
      for (const name of tryTo<string[]>(() => readdirSync(at), [])) lookAt(join(at, name));
    if (facts.isSymbolicLink()) hits.push(...searcher.search(Buffer.from(tryTo(() => readlinkSync(at), ''))));
    if (!facts.isFile() || facts.size === 0 || facts.ctimeMs < since) return;
    files += 1;
    hits.push(...searchContent(at, searcher));
  };
  lookAt(path);
  return { hits, files, names };
}

function searchContent(path: string, searcher: Searcher): readonly Hit[] {
  const bytes = tryTo(() => readFileSync(path), Buffer.alloc(0));
  return [bytes, ...unpackingsOf(bytes)].flatMap((part) => searcher.searchWithTails(part));
}

function tryTo<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch {
    // Gone between two looks, or too large for one buffer.
    return otherwise;
  }
}
