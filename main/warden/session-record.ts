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
 * The container of the running session, written before the session starts, so that a warden that starts after a
 * crash or a power cut finds what may still live.
 */
export interface SessionRecord {
  write(record: ContainerRecord): void;
  /** Null when no session ran, or the file is unreadable: then directories alone tell what was left. */
  read(): ContainerRecord | null;
  clear(): void;
}

export function openSessionRecord(dataDirectory: string): SessionRecord {
  const file = join(dataDirectory, 'running-session.json');
  return {
    write(record) {
      writeFileSync(`${file}.new`, JSON.stringify(record));
      renameSync(`${file}.new`, file);
    },
    read() {
      try {
        return Record.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
    clear: () => rmSync(file, { force: true }),
  };
}
