import {
  type AskedBatch,
  dayFor,
  noneAsked,
  rowsToAsk,
  sitesFor,
  withAsked,
  withEnded,
} from '../../../app/journal/asked-batch.ts';
import type { AskedSite } from '../../../app/journal/asked-site.ts';
import {
  type CountBatch,
  countsOf,
  emptyBatch,
  placeOf,
  withCount,
  withSession,
} from '../../../app/journal/count-batch.ts';
import {
  type CountedProfile,
  type CounterKind,
  counterOf,
  type MonthlyCount,
} from '../../../app/journal/counter.ts';
import type { Journal, OpenedJournal, Outcome, SessionPage } from '../../../app/journal/journal.ts';
import {
  firstKeptDay,
  type LocalDay,
  type LocalMinute,
  localDayOf,
  localMinuteOf,
  monthOf,
} from '../../../app/journal/local-time.ts';
import type { JournalNotice, JournalProblem } from '../../../app/journal/problem.ts';
import type {
  FinishedSession,
  LeftOverSession,
  SessionNumber,
  SessionRow,
  SessionTimes,
} from '../../../app/journal/session-row.ts';
import { type WipeCircumstances, type WipeResult, wipeResultOf } from '../../../app/journal/wipe-result.ts';
import type { Profile } from '../../../app/profile/profile.ts';
import type { EndReason } from '../../../app/session/end-reason.ts';
import type { WipeReport } from '../../../app/wipe/report.ts';

/** What the warden tells the journal. Nothing here fails: a terminal without its journal still serves visitors. */
export interface JournalKeeper {
  /** The profile whose ids may be counted and whose term holds. Before the first one nothing is counted or purged. */
  follow(profile: CountedProfile & Pick<Profile, 'journal'>): void;
  /** A session that counts began: its charter was accepted. */
  begin(): void;
  /** It ended and was wiped, or could not be. Without a `begin` before it nothing is written. */
  end(ending: KeptEnding): void;
  /** Something to count; ids that the profile does not have are passed over. */
  count(kind: CounterKind, key: string): void;
  /** A site that the visitor asks the team for; what is no site is passed over, and so are too many. */
  ask(site: string): void;
  /** What earlier runs left was wiped (or not found clean); belongs to every session in `interrupted` and the like. */
  leftOversWiped(report: WipeReport, circumstances: WipeCircumstances): void;
  /** Sessions that a crash or a power cut ended before this run, for the visitor who comes next. */
  interrupted(): readonly SessionNumber[];
  status(): JournalStatus;
  sessions(page: SessionPage): Outcome<readonly SessionRow[]>;
  sessionTimes(from: LocalDay): Outcome<readonly SessionTimes[]>;
  /** What is written; counts that still wait in memory are not among them. */
  counts(): Outcome<readonly MonthlyCount[]>;
  /** What is written; requests that still wait in memory are not among them. */
  askedSites(): Outcome<readonly AskedSite[]>;
  /** Opens, writes and purges what is due. Happens by itself each minute. */
  tend(): void;
  /** Writes what can be written. What cannot is lost: sessions only while there is a problem, counts by `placeOf`, requests by `dayFor`. */
  close(): void;
}

export interface KeptEnding extends WipeCircumstances {
  readonly reason: EndReason;
  readonly report: WipeReport;
}

export interface JournalStatus {
  /** Why the journal cannot be written now; null when it can. */
  readonly problem: JournalProblem | null;
  readonly notices: readonly JournalNotice[];
  /** Sessions that ended and are not in the file yet. */
  readonly waitingSessions: number;
  /** Sessions whose counts wait until enough are mixed. */
  readonly unmixedSessions: number;
}

interface KeepJournalOptions {
  /** Called until it succeeds, at most once a minute and before each session. */
  readonly open: () => OpenedJournal;
  readonly now: () => Date;
}

/** A write that is due. `number` is null for a session whose beginning could not be written. */
type Due =
  | { readonly kind: 'session'; readonly number: SessionNumber | null; readonly session: FinishedSession }
  | { readonly kind: 'wipe'; readonly number: SessionNumber; readonly wipe: WipeResult };

const minute = 60_000;

/**
 * Keeps the journal of a running warden. What cannot be written (locked, disk full) waits in memory, in order, and
 * is tried again; a journal that turns out damaged while it runs is opened anew, which sets it aside.
 */
export function keepJournal({ open, now }: KeepJournalOptions): JournalKeeper {
  let journal: Journal | null = null;
  let problem: JournalProblem | null = null;
  let notices: readonly JournalNotice[] = [];
  let running: { readonly started: LocalMinute; readonly number: SessionNumber | null } | null = null;
  let due: readonly Due[] = [];
  let batch: CountBatch = emptyBatch;
  let asked: AskedBatch = noneAsked;
  let followed: (CountedProfile & Pick<Profile, 'journal'>) | null = null;
  let purgedOn: LocalDay | null = null;
  let leftOver: readonly LeftOverSession[] = [];
  let leftOverWipes: readonly WipeResult[] = [];
  let interrupted: readonly SessionNumber[] = [];

  function ensureOpen(): void {
    if (journal !== null) return;
    const opened = open();
    notices = [...notices, ...opened.notices];
    if (opened.kind === 'unavailable') {
      problem = opened.why;
      return;
    }
    journal = opened.journal;
    problem = null;
    leftOver = journal.leftOver;
    interrupted = leftOver.filter(({ state }) => state === 'interrupted').map(({ number }) => number);
    // The wipe may have been over before a locked journal could be opened.
    for (const wipe of leftOverWipes) assignToLeftOver(wipe);
    leftOverWipes = [];
  }

  /** Null while the journal is not open. */
  function consult<Value>(action: (open: Journal) => Outcome<Value>): Outcome<Value> | null {
    if (journal === null) return null;
    const outcome = action(journal);
    if (outcome.kind === 'failed') {
      problem = outcome.why;
      if (problem.kind === 'damaged') abandon(journal);
    }
    return outcome;
  }

  /** Null while the journal is not open. Only a write that succeeds ends a problem: a full disk can be read. */
  function perform<Value>(action: (open: Journal) => Outcome<Value>): Outcome<Value> | null {
    const outcome = consult(action);
    if (outcome?.kind === 'done') problem = null;
    return outcome;
  }

  /** The numbers of a damaged journal mean nothing in the one that follows it. */
  function abandon(damaged: Journal): void {
    damaged.close();
    journal = null;
    leftOver = [];
    if (running !== null) running = { ...running, number: null };
    due = due.flatMap((write) => (write.kind === 'session' ? [{ ...write, number: null }] : []));
  }

  function writeDue(): void {
    for (let next = due[0]; next !== undefined; next = due[0]) {
      const write = next;
      const outcome = perform((to): Outcome<unknown> => performDue(to, write));
      if (outcome === null) return;
      if (outcome.kind === 'failed') {
        if (outcome.why.kind !== 'refused') return;
        notices = [...notices, { kind: 'leftOut' }];
      }
      due = due.slice(1);
    }
  }

  function writeBatches(closing: boolean): void {
    // Sessions first: a month must not have counts of sessions it does not list.
    if (due.length > 0) return;
    writeCounts(closing);
    writeAsked(closing);
  }

  function writeAsked(closing: boolean): void {
    if (asked.sites.size === 0) return;
    const newest = consult((from) => from.sessions({ limit: rowsToAsk }));
    const written = consult((from) => from.askedSites());
    if (newest?.kind !== 'done' || written?.kind !== 'done') return;
    const day = dayFor({ batch: asked, today: localDayOf(now()), newest: newest.value, closing });
    if (day === null) return;
    const added = perform((to) => to.addAskedSites(day, sitesFor(asked, day, written.value)));
    if (added?.kind === 'done') asked = noneAsked;
  }

  function writeCounts(closing: boolean): void {
    const written = consult((from) => from.counts());
    if (written?.kind !== 'done') return;
    const writtenMonths = [...new Set(written.value.map(({ month }) => month))];
    const place = placeOf({ batch, month: monthOf(now()), writtenMonths, closing });
    if (place.kind !== 'month') return;
    const added = perform((to) => to.addCounts(place.month, countsOf(batch)));
    if (added?.kind === 'done') batch = emptyBatch;
  }

  function purgeOnceADay(): void {
    const today = localDayOf(now());
    if (followed === null || purgedOn === today) return;
    // A term that is edited holds from the next day on: "3" on the way to "365" must not empty the journal.
    const firstKept = firstKeptDay(now(), followed.journal.keepDays);
    if (perform((from) => from.purge(firstKept))?.kind === 'done') purgedOn = today;
  }

  function assignToLeftOver(wipe: WipeResult): void {
    due = [...due, ...leftOver.map(({ number }) => ({ kind: 'wipe' as const, number, wipe }))];
    if (wipe.outcome === 'verified') leftOver = [];
  }

  function tend(): void {
    ensureOpen();
    writeDue();
    purgeOnceADay();
  }

  function read<Value>(action: (from: Journal) => Outcome<Value>): Outcome<Value> {
    ensureOpen();
    return consult(action) ?? { kind: 'failed', why: problem ?? { kind: 'damaged' } };
  }

  tend();
  const timer = setInterval(tend, minute);
  timer.unref();

  return {
    follow(profile) {
      followed = profile;
      purgeOnceADay();
    },
    begin() {
      tend();
      const started = localMinuteOf(now());
      // Numbers follow the order of sessions: none is given while an earlier session waits for its own.
      const begun = due.length === 0 ? perform((to) => to.beginSession(started)) : null;
      running = { started, number: begun?.kind === 'done' ? begun.value : null };
    },
    end({ reason, report, ...circumstances }) {
      if (running === null) return;
      const { number, started } = running;
      running = null;
      const wipe = wipeResultOf(report, circumstances);
      due = [
        ...due,
        { kind: 'session', number, session: { started, ended: localMinuteOf(now()), reason, wipe } },
      ];
      batch = withSession(batch);
      asked = withEnded(asked);
      tend();
      // No session runs now, so the batch holds nothing of one that is still to come.
      writeBatches(false);
    },
    count(kind, key) {
      const counter = followed === null ? null : counterOf(kind, key, followed);
      if (counter !== null) batch = withCount(batch, counter);
    },
    ask(site) {
      if (running !== null) asked = withAsked(asked, site);
    },
    leftOversWiped(report, circumstances) {
      const wipe = wipeResultOf(report, circumstances);
      if (journal === null) leftOverWipes = [...leftOverWipes, wipe];
      else assignToLeftOver(wipe);
      tend();
    },
    interrupted: () => interrupted,
    status: () => ({
      problem,
      notices,
      waitingSessions: due.filter(({ kind }) => kind === 'session').length,
      unmixedSessions: batch.sessions,
    }),
    sessions: (page) => read((from) => from.sessions(page)),
    sessionTimes: (from) => read((source) => source.sessionTimes(from)),
    counts: () => read((from) => from.counts()),
    askedSites: () => read((from) => from.askedSites()),
    tend,
    close() {
      clearInterval(timer);
      tend();
      writeBatches(true);
      journal?.close();
      journal = null;
    },
  };
}

function performDue(journal: Journal, write: Due): Outcome<unknown> {
  if (write.kind === 'wipe') return journal.recordWipe(write.number, write.wipe);
  return write.number === null
    ? journal.recordSession(write.session)
    : journal.endSession(write.number, write.session);
}
