import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Hit, Searcher } from './needles.ts';

/** Larger ones are read in their first part only. */
const most = 256 * 1024 * 1024;

/** Files that have no name any more and live as long as a process holds them: unlinked ones and memfd. */
export function searchNamelessFiles(
  pid: number,
  searcher: Searcher,
): { hits: readonly Hit[]; files: number } {
  const folder = `/proc/${pid}/fd`;
  const nameless = tryTo(() => readdirSync(folder), []).filter((name) => {
    const target = tryTo(() => readlinkSync(join(folder, name)), '');
    return target.startsWith('/memfd:') || target.endsWith(' (deleted)');
  });
  const hits = nameless.flatMap((name) => {
    const file = join(folder, name);
    const facts = tryTo(() => statSync(file), null);
    if (facts === null || !facts.isFile() || facts.size > most) return [];
    return searcher.searchWithTails(tryTo(() => readFileSync(file), Buffer.alloc(0)));
  });
  return { hits, files: nameless.length };
}

function tryTo<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch {
    // It was closed, or its process ended, between two looks.
    return otherwise;
  }
}
