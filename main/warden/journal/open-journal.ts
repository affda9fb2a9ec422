import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Journal, OpenedJournal } from '../../../app/journal/journal.ts';
import { localDayOf } from '../../../app/journal/local-time.ts';
import type { JournalNotice, JournalProblem, SetAsideReason } from '../../../app/journal/problem.ts';
import type { TerminalName } from '../../../app/journal/terminal-name.ts';
import { type Connected, connect } from './connect.ts';
import { lookAt } from './look-at.ts';
import { problemOf } from './problem-of.ts';
import { lastNumberSetAside, purgeSetAside, setAside } from './set-aside.ts';
import { createSqliteJournal } from './sqlite-journal.ts';

export interface OpenJournalOptions {
  /** Path of the database, ending in `.sqlite`. Its folder is made where it is missing. */
  readonly file: string;
  readonly terminal: TerminalName;
  /** Only for the name of a journal that is set aside. */
  readonly now: () => Date;
  /** The compiled binding for runtimes that cannot load better-sqlite3's own; undefined for all others. */
  readonly nativeBinding?: string | undefined;
}

type Attempt =
  | { readonly kind: 'opened'; readonly journal: Journal }
  | Exclude<Connected, { kind: 'connected' }>
  | { readonly kind: 'problem'; readonly why: JournalProblem };

/**
 * Opens the journal for the one process that writes it, whatever the last run left behind. Sessions that were open
 * are marked as interrupted; the journal's `leftOver` names them until a verified wipe is recorded.
 *
 * What is damaged, or is no journal, is set aside under a new name and a new journal begun; a notice says so. A
 * newer journal and one that another program holds are left as they are: the answer is `unavailable`, and the
 * caller may try again.
 */
export function openJournal(options: OpenJournalOptions): OpenedJournal {
  const first = attempt(options);
  if (first.kind !== 'unusable') return answer(first, []);
  const notice = tryToSetAside(first.why, options);
  if (notice.kind === 'problem') return answer(notice, []);
  // Once only: a drive that spoils a new file at once would be filled with them.
  return answer(attempt(options), [notice]);
}

function attempt(options: OpenJournalOptions): Attempt {
  const { file } = options;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const found = lookAt(file);
    if (found.kind === 'unusable' || found.kind === 'newer') return found;
    if (found.kind === 'nothing') closeSync(openSync(file, 'a', 0o600));
    // SQLite would open for reading what it may not write, and fail later with less to say.
    accessSync(dirname(file), constants.W_OK);
    accessSync(file, constants.R_OK | constants.W_OK);
    return connectAndBegin(options);
  } catch (error) {
    const why = problemOf(error, file);
    if (why === null) throw error;
    return why.kind === 'damaged' ? { kind: 'unusable', why: 'damaged' } : { kind: 'problem', why };
  }
}

function connectAndBegin({ file, terminal, nativeBinding }: OpenJournalOptions): Attempt {
  const connected = connect(file, nativeBinding);
  if (connected.kind !== 'connected') return connected;
  const { database, statements } = connected;
  try {
    const journal = createSqliteJournal({
      database,
      statements,
      terminal,
      lastNumberElsewhere: () => lastNumberSetAside(file, nativeBinding),
      purgeElsewhere: (firstKept) => purgeSetAside(file, firstKept),
    });
    return { kind: 'opened', journal };
  } catch (error) {
    database.close();
    throw error;
  }
}

function tryToSetAside(
  why: SetAsideReason,
  { file, now }: OpenJournalOptions,
): JournalNotice | { readonly kind: 'problem'; readonly why: JournalProblem } {
  try {
    return { kind: 'setAside', name: setAside(file, localDayOf(now()), why), why };
  } catch (error) {
    const problem = problemOf(error, file);
    if (problem === null) throw error;
    return { kind: 'problem', why: problem };
  }
}

function answer(made: Attempt, notices: readonly JournalNotice[]): OpenedJournal {
  switch (made.kind) {
    case 'opened':
      return { kind: 'open', journal: made.journal, notices };
    case 'problem':
      return { kind: 'unavailable', why: made.why, notices };
    case 'newer':
      return { kind: 'unavailable', why: { ...made, kind: 'newerVersion' }, notices };
    case 'migrationFailed':
      return { kind: 'unavailable', why: made, notices };
    case 'unusable':
      return { kind: 'unavailable', why: { kind: 'damaged' }, notices };
    default:
      return made satisfies never;
  }
}
