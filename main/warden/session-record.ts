import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ContainerRecord } from './containment/container.ts';

const Record = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cgroup'), folder: z.string() }),
  z.strictObject({ kind: z.literal('environmentMark'), mark: z.string() }),
  z.strictObject({
    kind: z.literal('processTree'),
    root: z.strictObject({ pid: z.int().positive(), startedAt: z.number() }).nullable(),
  }),
]) satisfies z.ZodType<ContainerRecord>;

/**
 * The containers of the running session and of the one held ready, written before anything starts in them, so that a
 * warden that starts after a crash or a power cut finds what may still live.
 */
export interface SessionRecord {
  /** In place of what was written before; none clears it. */
  write(records: readonly ContainerRecord[]): void;
  /** None when no session ran, or the file is unreadable: then directories alone tell what was left. */
  read(): readonly ContainerRecord[];
}

export function openSessionRecord(dataDirectory: string): SessionRecord {
  const file = join(dataDirectory, 'running-sessions.json');
  return {
    write(records) {
      if (records.length === 0) return rmSync(file, { force: true });
      writeFileSync(`${file}.new`, JSON.stringify(records));
      return renameSync(`${file}.new`, file);
    },
    read() {
      try {
        return z.array(Record).parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return [];
      }
    },
  };
}
