import { readFileSync } from 'node:fs';
import { type FileSearchOptions, searchFiles } from './files.ts';
import { searchMemory } from './memory.ts';
import type { Hit, Searcher } from './needles.ts';
import { searchNamelessFiles } from './open-files.ts';
import { type AuditedProcess, isStillThere } from './processes.ts';

/** One place that was searched: what was found there, and how much there was to search. */
export interface Place {
  readonly owner: string;
  readonly part: string;
  readonly hits: readonly Hit[];
  readonly amount: string;
}

/** Memory, nameless open files, and what stands in the command line and environment of each process. */
export function searchProcesses(
  owner: string,
  processes: readonly AuditedProcess[],
  searcher: Searcher,
): readonly Place[] {
  return processes.flatMap((one) => {
    try {
      const memory = searchMemory(one.pid, searcher);
      const nameless = searchNamelessFiles(one.pid, searcher);
      const words = ['cmdline', 'environ'].flatMap((file) =>
        searcher.search(readFileSync(`/proc/${one.pid}/${file}`)),
      );
      const place = (part: string, hits: readonly Hit[], amount: string): Place => ({
        owner,
        part: `${one.name}: ${part}`,
        hits,
        amount,
      });
      return [
        place('memory', memory.hits, `${memory.megabytes} MB`),
        place('unlinked files and memfd', nameless.hits, `${nameless.files} files`),
        place('arguments and environment', words, 'all'),
      ];
    } catch (error) {
      // One that ended meanwhile has no memory; one that lives and cannot be read makes the audit void.
      if (isStillThere(one)) throw error;
      return [];
    }
  });
}

export function searchFolder(
  owner: string,
  part: string,
  folder: string,
  searcher: Searcher,
  options: FileSearchOptions = {},
): Place {
  const { hits, files, names } = searchFiles(folder, searcher, options);
  return { owner, part, hits, amount: names === 0 ? 'not there' : `${names} names, ${files} files` };
}
