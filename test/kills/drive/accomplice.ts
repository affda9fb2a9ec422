import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sessionRootOf } from '../../e2e/support/sessions-on-disk.ts';
import { type AuditedProcess, treeOf } from '../../wipe-audit/scan/processes.ts';

/** The test of the test: somebody who undoes a little of what the terminal does after a kill. */
export interface Accomplice {
  /** Copies the documents of a session while it runs. */
  copy(directory: string): void;
  /** While the warden is dead: takes the newest row out of its journal. */
  spoilJournal(): void;
  /** Puts the copy back, and a process that belongs to it. */
  putBack(): readonly AuditedProcess[];
  close(): void;
}

export function makeAccomplice(dataDirectory: string): Accomplice {
  let name = '';
  let child: ChildProcess | null = null;
  return {
    copy(directory) {
      name = directory;
      cpSync(join(sessionRootOf(dataDirectory), name, 'documents'), join(dataDirectory, 'kept'), {
        recursive: true,
      });
    },
    spoilJournal() {
      const database = new Database(join(dataDirectory, 'journal.sqlite'));
      database.prepare('DELETE FROM session WHERE number = (SELECT max(number) FROM session)').run();
      database.close();
    },
    putBack() {
      const directory = join(sessionRootOf(dataDirectory), name);
      mkdirSync(directory, { recursive: true });
      child = spawn('sleep', ['60'], { stdio: 'ignore' });
      return child.pid === undefined ? [] : treeOf(child.pid);
    },
    close() {
      child?.kill('SIGKILL');
      rmSync(join(dataDirectory, 'kept'), { recursive: true, force: true });
      rmSync(join(sessionRootOf(dataDirectory), name), { recursive: true, force: true });
    },
  };
}
