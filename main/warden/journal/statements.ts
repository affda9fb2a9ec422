import type { Database, Statement } from 'better-sqlite3';
import type { AskedSite } from '../../../app/journal/asked-site.ts';
import type { CounterKey, CounterKind } from '../../../app/journal/counter.ts';
import type { LocalDay, LocalMinute, Month } from '../../../app/journal/local-time.ts';
import type { JournalReason } from '../../../app/journal/reason.ts';
import type { SessionNumber } from '../../../app/journal/session-row.ts';
import type { TerminalName } from '../../../app/journal/terminal-name.ts';
import type { SessionContainer, SessionMedium } from '../../../app/journal/wipe-result.ts';
import type { WipeStep } from '../../../app/wipe/plan.ts';
import type { StepOutcome } from '../../../app/wipe/report.ts';

/** Rows as they stand in the tables; the journal alone writes them, under the checks of migrations.ts. */
export interface SessionColumns {
  readonly number: SessionNumber;
  readonly started: LocalMinute;
  readonly ended: LocalMinute | null;
  readonly reason: JournalReason | null;
  readonly terminal: string;
}

export interface WipeColumns {
  readonly session: SessionNumber;
  readonly run: number;
  readonly outcome: StepOutcome;
  readonly attempts: number;
  readonly milliseconds: number;
  readonly medium: SessionMedium;
  readonly container: SessionContainer | null;
}

export interface StepColumns {
  readonly session: SessionNumber;
  readonly run: number;
  readonly position: number;
  readonly step: WipeStep;
  readonly outcome: StepOutcome;
  readonly milliseconds: number;
}

export interface CounterColumns {
  readonly month: Month;
  readonly kind: CounterKind;
  readonly key: CounterKey;
  readonly count: number;
}

interface NumberRange {
  readonly first: SessionNumber;
  readonly last: SessionNumber;
}

export interface Statements {
  readonly hasNumbers: Statement<[], 0 | 1>;
  readonly continueAfter: Statement<[{ last: SessionNumber }]>;
  readonly interruptOpen: Statement<[]>;
  readonly leftOver: Statement<[], Pick<SessionColumns, 'number' | 'reason'>>;
  readonly begin: Statement<[{ started: LocalMinute; terminal: TerminalName }]>;
  readonly end: Statement<[{ number: SessionNumber; ended: LocalMinute; reason: JournalReason }]>;
  readonly isClosed: Statement<[{ number: SessionNumber }], 0 | 1>;
  readonly nextRun: Statement<[{ number: SessionNumber }], number>;
  readonly insertWipe: Statement<[WipeColumns]>;
  readonly insertStep: Statement<[StepColumns]>;
  readonly markErased: Statement<[{ number: SessionNumber }]>;
  readonly purgeSessions: Statement<[{ firstKept: LocalDay }]>;
  readonly monthsBefore: Statement<[{ month: Month }], number>;
  readonly purgeCounters: Statement<[{ month: Month }]>;
  readonly addCount: Statement<[CounterColumns]>;
  readonly counters: Statement<[], CounterColumns>;
  readonly eraseCounters: Statement<[]>;
  readonly insertCounter: Statement<[CounterColumns]>;
  readonly addAskedSite: Statement<[AskedSite]>;
  readonly askedSites: Statement<[], AskedSite>;
  readonly eraseAskedSites: Statement<[]>;
  readonly purgeAskedSites: Statement<[{ firstKept: LocalDay }]>;
  readonly sessions: Statement<[{ before: number; limit: number }], SessionColumns>;
  readonly sessionTimes: Statement<
    [{ from: LocalDay }],
    Pick<SessionColumns, 'started' | 'ended' | 'reason'> & { readonly erased: 0 | 1 }
  >;
  readonly wipes: Statement<[NumberRange], WipeColumns>;
  readonly steps: Statement<[NumberRange], StepColumns>;
}

/**
 * Every statement of the journal, compiled once.
 * @throws SqliteError SQLITE_ERROR when a table or column is missing: somebody changed the file
 */
export function prepareStatements(database: Database): Statements {
  return {
    hasNumbers: database
      .prepare<[], 0 | 1>("SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'session')")
      .pluck(),
    continueAfter: database.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('session', @last)"),
    interruptOpen: database.prepare(
      `UPDATE session SET reason = 'powerLost' WHERE erased = 0 AND reason IS NULL`,
    ),
    leftOver: database.prepare(
      'SELECT number, reason FROM session WHERE erased = 0 AND reason IS NOT NULL ORDER BY number',
    ),
    begin: database.prepare('INSERT INTO session (started, terminal) VALUES (@started, @terminal)'),
    end: database.prepare(
      'UPDATE session SET ended = @ended, reason = @reason WHERE number = @number AND reason IS NULL',
    ),
    isClosed: database
      .prepare<[{ number: SessionNumber }], 0 | 1>(
        'SELECT reason IS NOT NULL FROM session WHERE number = @number',
      )
      .pluck(),
    nextRun: database
      .prepare<[{ number: SessionNumber }], number>(
        'SELECT coalesce(max(run), 0) + 1 FROM wipe WHERE session = @number',
      )
      .pluck(),
    insertWipe: database.prepare(
      `INSERT INTO wipe (session, run, outcome, attempts, milliseconds, medium, container)
       VALUES (@session, @run, @outcome, @attempts, @milliseconds, @medium, @container)`,
    ),
    insertStep: database.prepare(
      `INSERT INTO wipe_step (session, run, position, step, outcome, milliseconds)
       VALUES (@session, @run, @position, @step, @outcome, @milliseconds)`,
    ),
    markErased: database.prepare('UPDATE session SET erased = 1 WHERE number = @number'),
    // Never the running session, whatever the clock says.
    purgeSessions: database.prepare('DELETE FROM session WHERE started < @firstKept AND reason IS NOT NULL'),
    monthsBefore: database
      .prepare<[{ month: Month }], number>('SELECT count(DISTINCT month) FROM counter WHERE month < @month')
      .pluck(),
    purgeCounters: database.prepare('DELETE FROM counter WHERE month < @month'),
    addCount: database.prepare(
      `INSERT INTO counter (month, kind, key, count) VALUES (@month, @kind, @key, @count)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    ),
    counters: database.prepare('SELECT month, kind, key, count FROM counter ORDER BY month, kind, key'),
    eraseCounters: database.prepare('DELETE FROM counter'),
    insertCounter: database.prepare(
      'INSERT INTO counter (month, kind, key, count) VALUES (@month, @kind, @key, @count)',
    ),
    addAskedSite: database.prepare(
      'INSERT INTO asked_site (day, site) VALUES (@day, @site) ON CONFLICT DO NOTHING',
    ),
    askedSites: database.prepare('SELECT day, site FROM asked_site ORDER BY day DESC, site'),
    eraseAskedSites: database.prepare('DELETE FROM asked_site'),
    purgeAskedSites: database.prepare('DELETE FROM asked_site WHERE day < @firstKept'),
    sessions: database.prepare(
      `SELECT number, started, ended, reason, terminal FROM session
       WHERE number < @before ORDER BY number DESC LIMIT @limit`,
    ),
    sessionTimes: database.prepare(
      'SELECT started, ended, reason, erased FROM session WHERE started >= @from ORDER BY number',
    ),
    wipes: database.prepare(
      `SELECT session, run, outcome, attempts, milliseconds, medium, container FROM wipe
       WHERE session BETWEEN @first AND @last ORDER BY session, run`,
    ),
    steps: database.prepare(
      `SELECT session, run, position, step, outcome, milliseconds FROM wipe_step
       WHERE session BETWEEN @first AND @last ORDER BY session, run, position`,
    ),
  };
}
