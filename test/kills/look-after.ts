import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionDirectories, sessionProcesses, sessionRootOf } from '../e2e/support/sessions-on-disk.ts';
import { until } from '../escape/drive/looks.ts';
import { searchFiles } from '../wipe-audit/scan/files.ts';
import { isStillThere } from '../wipe-audit/scan/processes.ts';
import type { PresentVisitor } from './drive/plain-terminal.ts';
import { judgeJournal } from './expectation.ts';
import { type JournalRow, readJournal } from './journal-copy.ts';
import type { Killed, Stage } from './play.ts';

/** Something that a kill left, or lost. */
export interface Problem {
  readonly kind: 'process' | 'directory' | 'canary' | 'journal' | 'welcome';
  readonly what: string;
}

interface LookOptions {
  readonly stage: Stage;
  readonly killed: Killed;
  /** Before the welcome screen that followed. */
  readonly visitor: PresentVisitor;
  readonly rowsBefore: readonly JournalRow[];
  /** Lines the terminal had written for its team before. */
  readonly messagesBefore: string;
  /** Milliseconds since 1970: of folders that everybody uses only what changed since is read. */
  readonly since: number;
}

/** Milliseconds for what ends by itself, or is about to begin: helpers of a dead warden, the next spare session. */
const patience = 5_000;

/** Everything that is wrong after a kill, once the terminal shows a welcome screen again. */
export async function lookAfter(options: LookOptions): Promise<readonly Problem[]> {
  const { stage, killed, visitor, rowsBefore } = options;
  const { dataDirectory } = stage.terminal;
  // At once: nobody may be welcomed beside what is left of somebody else.
  const left = killed.sessionProcesses.filter(isStillThere);
  const directories = sessionDirectories(dataDirectory).filter((name) => killed.directories.includes(name));
  const said = await visitor.text();
  const pasted = await visitor.shell.pasted();
  const journal = readJournal(dataDirectory);
  const isLost = journal.rows.slice(rowsBefore.length).some(({ reason }) => reason === 'powerLost');
  return [
    ...left.map(({ pid, name }) => problem('process', `${name} (${pid}) of a killed session lives on`)),
    ...directories.map((name) =>
      problem('directory', `the directory ${name} of a killed session is still there`),
    ),
    ...(await strangers(options)),
    ...canaries(options),
    ...(pasted === '' ? [] : [problem('canary', `the clipboard holds "${pasted.slice(0, 40)}"`)]),
    ...judgeJournal(rowsBefore, journal, killed.expectation).map((what) => problem('journal', what)),
    ...(messagesOf(dataDirectory) === options.messagesBefore
      ? []
      : [
          problem(
            'journal',
            `the team is told: ${messagesOf(dataDirectory).slice(options.messagesBefore.length)}`,
          ),
        ]),
    ...welcomeProblems(visitor, said, isLost),
  ];
}

function welcomeProblems(visitor: PresentVisitor, said: string, isLost: boolean): readonly Problem[] {
  const tells = said.includes(visitor.words('welcome.afterLoss'));
  if (!said.includes(visitor.words('welcome.touch'))) return [problem('welcome', 'it is no welcome screen')];
  if (tells === isLost) return [];
  return [
    problem(
      'welcome',
      isLost ? 'it does not tell that a session was lost' : 'it tells of a session that was not lost',
    ),
  ];
}

/** Processes and directories that belong to no session that runs, also a moment later. */
async function strangers({ stage, killed }: LookOptions): Promise<readonly Problem[]> {
  const { terminal } = stage;
  const { dataDirectory } = terminal;
  let found: readonly Problem[] = [];
  await until(
    () => {
      const present = new Set(terminal.sessions().map((pid) => terminal.directoryOf(pid)));
      found = [
        ...killed.wardenProcesses
          .filter(isStillThere)
          .map(({ pid, name }) => problem('process', `${name} (${pid}) of a killed warden lives on`)),
        ...sessionProcesses(dataDirectory)
          .filter((pid) => !present.has(terminal.directoryOf(pid)))
          .map((pid) => problem('process', `process ${pid} belongs to no session that runs`)),
        ...sessionDirectories(dataDirectory)
          .filter((name) => !present.has(name))
          .map((name) => problem('directory', `the directory ${name} belongs to no session that runs`)),
      ];
      return found.length === 0;
    },
    patience,
    50,
  );
  return found;
}

/** Names and contents, unpacked too; the journal's own files are among them. */
function canaries({ stage, since }: LookOptions): readonly Problem[] {
  const { terminal, planting } = stage;
  const { dataDirectory, home, temporary } = terminal;
  const own = [dataDirectory, sessionRootOf(dataDirectory), home, temporary].map(
    (folder) => [folder, 0] as const,
  );
  const shared = ['/tmp', '/var/tmp', '/dev/shm'].map((folder) => [folder, since] as const);
  return [...own, ...shared]
    .filter(([folder]) => existsSync(folder))
    .flatMap(([folder, from]) => {
      const { hits } = searchFiles(folder, planting.searcher, { since: from });
      const names = new Set(hits.map(({ mechanism, encoding }) => `${mechanism ?? 'marker'} as ${encoding}`));
      return names.size === 0 ? [] : [problem('canary', `${folder} holds ${[...names].join(', ')}`)];
    });
}

export function messagesOf(dataDirectory: string): string {
  const file = join(dataDirectory, 'messages.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function problem(kind: Problem['kind'], what: string): Problem {
  return { kind, what };
}
