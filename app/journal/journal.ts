import type { SiteName } from '../url-policy/site-name.ts';
import type { AskedSite } from './asked-site.ts';
import type { Count, MonthlyCount } from './counter.ts';
import type { LocalDay, LocalMinute, Month } from './local-time.ts';
import type { JournalNotice, JournalProblem } from './problem.ts';
import type {
  FinishedSession,
  LeftOverSession,
  SessionEnding,
  SessionNumber,
  SessionRow,
  SessionTimes,
} from './session-row.ts';
import type { WipeResult } from './wipe-result.ts';

/** `done` means on the disk: neither a crash nor a power cut takes it back. `failed` means that nothing changed. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly why: JournalProblem };

/**
 * The journal as the warden sees it: what the terminal did, never what a visitor did. Each call is one
 * transaction. No call throws for what a drive or another program can do; see `JournalProblem`.
 */
export interface Journal {
  /** Sessions of earlier runs that no verified wipe followed yet, as found when the journal was opened. */
  readonly leftOver: readonly LeftOverSession[];
  /** Opens the row of a session that counts. One that is still open at the next start was interrupted. */
  beginSession(started: LocalMinute): Outcome<SessionNumber>;
  /** Closes an open row, with the wipe that followed. `refused` for a row that is not open. */
  endSession(number: SessionNumber, ending: SessionEnding): Outcome<null>;
  /** Writes a session that began and ended while the journal could not be written. */
  recordSession(session: FinishedSession): Outcome<SessionNumber>;
  /** Adds the wipe of a later start to a row that is not open. */
  recordWipe(number: SessionNumber, wipe: WipeResult): Outcome<null>;
  /** Adds a whole batch to one month, leaving no trace of the order of its counts nor of batches before it. */
  addCounts(month: Month, counts: readonly Count[]): Outcome<null>;
  /** Adds sites to one day, each once, leaving no trace of their order nor of those before them. */
  addAskedSites(day: LocalDay, sites: readonly SiteName[]): Outcome<null>;
  /** Erases sessions begun and sites asked for before a day, months that ended and journals set aside before it. */
  purge(firstKept: LocalDay): Outcome<Purged>;
  /** Rows with their wipes, the newest first: at most `limit`, with numbers below `before` where it is given. */
  sessions(page: SessionPage): Outcome<readonly SessionRow[]>;
  /** All sessions begun on a day or later, the oldest first. */
  sessionTimes(from: LocalDay): Outcome<readonly SessionTimes[]>;
  /** All counts, by month, kind and key. */
  counts(): Outcome<readonly MonthlyCount[]>;
  /** All sites that were asked for, the newest day first, each day by name. */
  askedSites(): Outcome<readonly AskedSite[]>;
  /** Leaves a single file behind. Calls after it fail as bugs do. */
  close(): void;
}

export interface SessionPage {
  readonly limit: number;
  readonly before?: SessionNumber;
}

export interface Purged {
  readonly sessions: number;
  readonly months: number;
}

/** What came of opening the journal. A damaged one may have been set aside either way: `notices` says so. */
export type OpenedJournal = { readonly notices: readonly JournalNotice[] } & (
  | { readonly kind: 'open'; readonly journal: Journal }
  | { readonly kind: 'unavailable'; readonly why: JournalProblem }
);
