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
 * Everything that is in the memory of a process. Pages that were never touched are passed over, as are unchanged ones
 * of program files that cannot be written: they hold what the file holds.
 * @throws when the process is there and its memory may not be read: a search that saw nothing must not look clean
 */
export function searchMemory(pid: number, searcher: Searcher): MemorySearch {
  const buffer = Buffer.alloc(pagesAtOnce * page + longestWriting);
  const flags = Buffer.alloc(pagesAtOnce * 8);
  const hits = new Map<string, Hit>();
  let bytes = 0;
  const before = ownMemoryOf(pid);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    for (const { start, end, isProgramFile } of regionsOf(pid)) {
      for (let at = start; at < end; at += pagesAtOnce * page) {
        const pages = Math.min(pagesAtOnce, (end - at) / page);
        const known = tryToRead(pagemap, flags, pages * 8, (at / page) * 8) / 8;
        for (const run of runsOf(flags, known, isProgramFile)) {
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
  // One that is just starting takes more and more.
  const own = Math.min(before, ownMemoryOf(pid));
  if (bytes < own * leastPart)
    throw new Error(`of ${own} bytes of process ${pid} only ${bytes} could be read`);
  return { hits: [...hits.values()], megabytes: Math.round(bytes / 1024 / 1024) };
}

/** A process goes on while it is read. */
const leastPart = 0.8;

/** Bytes in memory that are of no file, as the kernel counts them. */
function ownMemoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return ['RssAnon', 'RssShmem']
    .map((name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024)
    .reduce((sum, part) => sum + part, 0);
}

interface Region {
  readonly start: number;
  readonly end: number;
  /** Of a file and not to be written: only pages that were changed before hold something else than the file. */
  readonly isProgramFile: boolean;
}

/**
 * Also what the process itself may not read just now: an allocator closes pages without emptying them. Empty regions
 * are left out by the kernel's own count, since some are a terabyte of nothing.
 */
function regionsOf(pid: number): readonly Region[] {
  const regions: Region[] = [];
  let next: Region | null = null;
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'latin1').split('\n')) {
    const head =
      /^(?<start>[\da-f]+)-(?<end>[\da-f]+) (?<rights>\S+) \S+ \S+ (?<inode>\d+)\s*(?<file>.*)$/.exec(line);
    if (head?.groups !== undefined) {
      const { start = '', end = '', rights = '', inode = '0', file = '' } = head.groups;
      next = {
        start: Number.parseInt(start, 16),
        end: Number.parseInt(end, 16),
        isProgramFile:
          inode !== '0' && !rights.includes('w') && !/\(deleted\)|memfd:|\/dev\/shm\//.test(file),
      };
    } else if (next !== null && /^(?:Rss|Swap):\s+[1-9]/.test(line)) {
      regions.push(next);
      next = null;
    }
  }
  return regions;
}

/**
 * Pages one after the other that are in memory or were swapped out: bits 63 and 62; bit 61 marks those that are of a
 * file (proc_pid_pagemap(5)).
 */
function* runsOf(
  flags: Buffer,
  pages: number,
  isProgramFile: boolean,
): Generator<{ first: number; last: number }> {
  let first = -1;
  for (let index = 0; index < pages; index += 1) {
    const bits = flags.readUInt8(index * 8 + 7);
    const isThere = (bits & 0xc0) !== 0 && !(isProgramFile && (bits & 0x20) !== 0);
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
