import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Hit, longestWriting, type Searcher } from './needles.ts';

/** What was searched in one process. */
export interface MemorySearch {
  readonly hits: readonly Hit[];
  readonly megabytes: number;
}

const page = 4096;
/** Pages looked at in one go: 16 MB. */
const pagesAtOnce = 4096;

/**
 * Everything that is in the memory of a process. Pages that were never touched are passed over, as are those of
 * program files that cannot be written: they hold what the file holds.
 * @throws when the process is there and its memory may not be read: a search that saw nothing must not look clean
 */
export function searchMemory(pid: number, searcher: Searcher): MemorySearch {
  const buffer = Buffer.alloc(pagesAtOnce * page + longestWriting);
  const flags = Buffer.alloc(pagesAtOnce * 8);
  const hits = new Map<string, Hit>();
  let bytes = 0;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    for (const { start, end } of regionsOf(pid)) {
      for (let at = start; at < end; at += pagesAtOnce * page) {
        const pages = Math.min(pagesAtOnce, (end - at) / page);
        const known = tryToRead(pagemap, flags, pages * 8, (at / page) * 8) / 8;
        for (const run of runsOf(flags, known)) {
          // A canary may lie across the border of two pieces.
          const from = Math.max(start, at + run.first * page - longestWriting);
          const read = tryToRead(memory, buffer, at + (run.last + 1) * page - from, from);
          bytes += read;
          for (const hit of searcher.search(buffer.subarray(0, read)))
            hits.set(`${hit.mechanism} ${hit.encoding}`, hit);
        }
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pagemap);
  }
  if (bytes === 0) throw new Error(`nothing of the memory of process ${pid} could be read`);
  return { hits: [...hits.values()], megabytes: Math.round(bytes / 1024 / 1024) };
}

interface Region {
  readonly start: number;
  readonly end: number;
}

function regionsOf(pid: number): readonly Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const found =
        /^(?<start>[\da-f]+)-(?<end>[\da-f]+) (?<rights>\S+) \S+ \S+ (?<inode>\d+)\s*(?<file>.*)$/.exec(line);
      if (found?.groups === undefined) return [];
      const { start = '', end = '', rights = '', inode = '0', file = '' } = found.groups;
      const isProgramFile =
        inode !== '0' && !rights.includes('w') && !/\(deleted\)|memfd:|\/dev\/shm\//.test(file);
      const isReadable = rights.startsWith('r') && !file.startsWith('[v');
      return isReadable && !isProgramFile
        ? [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }]
        : [];
    });
}

/** Pages one after the other that are in memory or were swapped out: bits 63 and 62 (proc_pid_pagemap(5)). */
function* runsOf(flags: Buffer, pages: number): Generator<{ first: number; last: number }> {
  let first = -1;
  for (let index = 0; index < pages; index += 1) {
    const isThere = (flags.readUInt8(index * 8 + 7) & 0xc0) !== 0;
    if (isThere && first < 0) first = index;
    if (!isThere && first >= 0) {
      yield { first, last: index - 1 };
      first = -1;
    }
  }
  if (first >= 0) yield { first, last: pages - 1 };
}

/** Bytes read; none where the kernel gives nothing, as for memory of a device. */
function tryToRead(file: number, into: Buffer, length: number, position: number): number {
  try {
    return readSync(file, into, 0, Math.min(length, into.length), position);
  } catch {
    return 0;
  }
}
