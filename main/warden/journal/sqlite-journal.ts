import type { Database } from 'better-sqlite3';
import type { AskedSite } from '../../../app/journal/asked-site.ts';
import type { Count, MonthlyCount } from '../../../app/journal/counter.ts';
import type { Journal, Outcome, Purged } from '../../../app/journal/journal.ts';
import { type LocalDay, type LocalMinute, type Month, monthOfDay } from '../../../app/journal/local-time.ts';
import type {
  FinishedSession,
  LeftOverSession,
  SessionEnding,
  SessionNumber,
} from '../../../app/journal/session-row.ts';
import type { TerminalName } from '../../../app/journal/terminal-name.ts';
import type { WipeResult } from '../../../app/journal/wipe-result.ts';
import type { SiteName } from '../../../app/url-policy/site-name.ts';
import { blankLog } from './blank-log.ts';
import { problemOf } from './problem-of.ts';
import { readSessions } from './read-sessions.ts';
import type { Statements } from './statements.ts';

interface SqliteJournalOptions {
  readonly database: Database;
  readonly statements: Statements;
  readonly terminal: TerminalName;
  /** The highest number in journals that were set aside. */
  readonly lastNumberElsewhere: () => SessionNumber;
  /** Erases journals that were set aside before a day. */
  readonly purgeElsewhere: (firstKept: LocalDay) => void;
}

/** The journal over an open and checked database, whose only user it is. */
export function createSqliteJournal(options: SqliteJournalOptions): Journal {
  const { database, statements, terminal } = options;
  const leftOver = startOver(database, statements, options.lastNumberElsewhere);
  const { attempt, transaction } = outcomes(database);

  const insertWipe = (number: SessionNumber, wipe: WipeResult): void => {
    const { steps, ...columns } = wipe;
    const run = statements.nextRun.get({ number }) ?? 1;
    statements.insertWipe.run({ session: number, run, ...columns });
    for (const [index, step] of steps.entries()) {
      statements.insertStep.run({ session: number, run, position: index + 1, ...step });
    }
    if (wipe.outcome === 'verified') statements.markErased.run({ number });
  };
  const begin = (started: LocalMinute): SessionNumber =>
    Number(statements.begin.run({ started, terminal }).lastInsertRowid);
  const end = (number: SessionNumber, { ended, reason, wipe }: SessionEnding): null => {
    if (statements.end.run({ number, ended, reason }).changes !== 1) throw new NoSuchRow();
    insertWipe(number, wipe);
    return null;
  };
  const addCounts = (month: Month, counts: readonly Count[]): null => {
    for (const { kind, key, count } of counts) statements.addCount.run({ month, kind, key, count });
    // A page keeps its rows where they were first put, so the place of a row tells when it came: the counts of the
    // last batch would lie together. Written anew in their order, all of them lie where the alphabet puts them.
    const all: readonly MonthlyCount[] = statements.counters.all();
    statements.eraseCounters.run();
    for (const row of all) statements.insertCounter.run(row);
    return null;
  };
  const addAskedSites = (day: LocalDay, sites: readonly SiteName[]): null => {
    for (const site of sites) statements.addAskedSite.run({ day, site });
    // As with counters: of a row that is put between others its place tells that it came after them.
    const all: readonly AskedSite[] = statements.askedSites.all();
    statements.eraseAskedSites.run();
    for (const row of all) statements.addAskedSite.run(row);
    return null;
  };
  const purge = (firstKept: LocalDay): Purged => {
    const month = monthOfDay(firstKept);
    const months = statements.monthsBefore.get({ month }) ?? 0;
    const sessions = statements.purgeSessions.run({ firstKept }).changes;
    statements.purgeAskedSites.run({ firstKept });
    statements.purgeCounters.run({ month });
    return { sessions, months };
  };

  return {
    leftOver,
    beginSession: (started) => transaction(() => begin(started)),
    endSession: (number, ending) => transaction(() => end(number, ending)),
    recordSession: (session: FinishedSession) =>
      transaction(() => {
        const number = begin(session.started);
        end(number, session);
        return number;
      }),
    recordWipe: (number, wipe) =>
      transaction(() => {
        if (statements.isClosed.get({ number }) !== 1) throw new NoSuchRow();
        insertWipe(number, wipe);
        return null;
      }),
    addCounts: (month, counts) => apartFromSessions(() => addCounts(month, counts)),
    addAskedSites: (day, sites) => apartFromSessions(() => addAskedSites(day, sites)),
    purge(firstKept) {
      const elsewhere = attempt(() => options.purgeElsewhere(firstKept));
      if (elsewhere.kind === 'failed') return elsewhere;
      const purged = transaction(() => purge(firstKept));
      blankInPassing(purged);
      return purged;
    },
    sessions: (page) => attempt(() => readSessions(statements, page)),
    sessionTimes: (from) =>
      attempt(() =>
        statements.sessionTimes
          .all({ from })
          .map(({ erased, ...times }) => ({ ...times, isErased: erased === 1 })),
      ),
    counts: () => attempt(() => statements.counters.all()),
    askedSites: () => attempt(() => statements.askedSites.all()),
    close() {
      attempt(() => blankLog(database));
      database.close();
    },
  };

  /** Sessions in the log beside a batch would show what stood in it when it came. */
  function apartFromSessions<Value>(write: () => Value): Outcome<Value> {
    const blanked = attempt(() => blankLog(database));
    if (blanked.kind === 'failed') return blanked;
    const written = transaction(write);
    blankInPassing(written);
    return written;
  }

  /** What was written stays written when the log cannot be blanked; the next batch, purge or start tries again. */
  function blankInPassing(outcome: Outcome<unknown>): void {
    if (outcome.kind === 'done') attempt(() => blankLog(database));
  }
}

/** A row that is not there, or not open, or not closed: the caller's fault, told as `refused`. */
class NoSuchRow extends Error {}

/** Marks what an earlier run left open, and says what was never seen erased. */
function startOver(
  database: Database,
  statements: Statements,
  lastNumberElsewhere: () => SessionNumber,
): readonly LeftOverSession[] {
  const last = statements.hasNumbers.get() === 1 ? 0 : lastNumberElsewhere();
  database
    .transaction(() => {
      if (last > 0) statements.continueAfter.run({ last });
      statements.interruptOpen.run();
    })
    .immediate();
  return statements.leftOver.all().map(({ number, reason }) => ({
    number,
    state: reason === 'powerLost' ? 'interrupted' : 'ended',
  }));
}

function outcomes(database: Database): {
  attempt: <Value>(action: () => Value) => Outcome<Value>;
  transaction: <Value>(action: () => Value) => Outcome<Value>;
} {
  const attempt = <Value>(action: () => Value): Outcome<Value> => {
    try {
      return { kind: 'done', value: action() };
    } catch (error) {
      if (error instanceof NoSuchRow) return { kind: 'failed', why: { kind: 'refused' } };
      const why = problemOf(error, database.name);
      if (why === null) throw error;
      return { kind: 'failed', why };
    }
  };
  return { attempt, transaction: (action) => attempt(() => database.transaction(action).immediate()) };
}
