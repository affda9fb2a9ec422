import type { AskedSite } from '../../app/journal/asked-site.ts';
import type { MonthlyCount } from '../../app/journal/counter.ts';
import type { Journal, Outcome } from '../../app/journal/journal.ts';
import { monthOfDay } from '../../app/journal/local-time.ts';
import type { JournalProblem } from '../../app/journal/problem.ts';
import type {
  SessionEnding,
  SessionNumber,
  SessionRow,
  SessionTimes,
} from '../../app/journal/session-row.ts';
import type { TerminalName } from '../../app/journal/terminal-name.ts';
import type { WipeResult } from '../../app/journal/wipe-result.ts';

/** What a journal in memory holds: give the same one to two journals in a row and the second finds what the first left. */
export interface JournalMemory {
  rows: readonly SessionRow[];
  counts: readonly MonthlyCount[];
  askedSites: readonly AskedSite[];
  lastNumber: SessionNumber;
  /** Set, every write fails with it and changes nothing; what is there can still be read. */
  problem: JournalProblem | null;
}

export function emptyJournalMemory(): JournalMemory {
  return { rows: [], counts: [], askedSites: [], lastNumber: 0, problem: null };
}

/** The journal's double: same promises as the real one, without a file (test/contract/journal-contract.ts holds both to them). */
export function openMemoryJournal(memory: JournalMemory, terminal: TerminalName): Journal {
  memory.rows = memory.rows.map((row) =>
    row.state === 'open' ? { ...row, state: 'interrupted', reason: 'powerLost', wipes: [] } : row,
  );
  const leftOver = memory.rows.flatMap((row) =>
    row.state !== 'open' && !isErased(row.wipes) ? [{ number: row.number, state: row.state }] : [],
  );

  const begin = (started: SessionRow['started']): SessionNumber => {
    memory.lastNumber += 1;
    memory.rows = [...memory.rows, { state: 'open', number: memory.lastNumber, started, terminal }];
    return memory.lastNumber;
  };
  const replace = (row: SessionRow): void => {
    memory.rows = memory.rows.map((old) => (old.number === row.number ? row : old));
  };
  const end = (number: SessionNumber, { ended, reason, wipe }: SessionEnding): Outcome<null> => {
    const row = memory.rows.find((candidate) => candidate.number === number);
    if (row?.state !== 'open') return refused;
    replace({ ...row, state: 'ended', ended, reason, wipes: [wipe] });
    return done(null);
  };
  const unlessBroken = <Value>(action: () => Outcome<Value>): Outcome<Value> =>
    memory.problem === null ? action() : { kind: 'failed', why: memory.problem };

  return {
    leftOver,
    beginSession: (started) => unlessBroken(() => done(begin(started))),
    endSession: (number, ending) => unlessBroken(() => end(number, ending)),
    recordSession: (session) =>
      unlessBroken(() => {
        const number = begin(session.started);
        end(number, session);
        return done(number);
      }),
    recordWipe: (number, wipe) =>
      unlessBroken(() => {
        const row = memory.rows.find((candidate) => candidate.number === number);
        if (row === undefined || row.state === 'open') return refused;
        replace({ ...row, wipes: [...row.wipes, wipe] });
        return done(null);
      }),
    addCounts: (month, counts) =>
      unlessBroken(() => {
        for (const { kind, key, count } of counts) {
          const isSame = (row: MonthlyCount): boolean =>
            row.month === month && row.kind === kind && row.key === key;
          const before = memory.counts.find(isSame)?.count ?? 0;
          memory.counts = [
            ...memory.counts.filter((row) => !isSame(row)),
            { month, kind, key, count: before + count },
          ];
        }
        return done(null);
      }),
    addAskedSites: (day, sites) =>
      unlessBroken(() => {
        const isThere = (site: AskedSite['site']): boolean =>
          memory.askedSites.some((row) => row.day === day && row.site === site);
        for (const site of sites)
          if (!isThere(site)) memory.askedSites = [...memory.askedSites, { day, site }];
        return done(null);
      }),
    purge: (firstKept) =>
      unlessBroken(() => {
        const keptRows = memory.rows.filter(
          (row) => row.state === 'open' || row.started.slice(0, 10) >= firstKept,
        );
        const keptCounts = memory.counts.filter(({ month }) => month >= monthOfDay(firstKept));
        const months = new Set(
          memory.counts.filter((row) => !keptCounts.includes(row)).map(({ month }) => month),
        );
        const purged = { sessions: memory.rows.length - keptRows.length, months: months.size };
        memory.rows = keptRows;
        memory.counts = keptCounts;
        memory.askedSites = memory.askedSites.filter(({ day }) => day >= firstKept);
        return done(purged);
      }),
    sessions: ({ limit, before }) =>
      done(
        memory.rows
          .filter(({ number }) => before === undefined || number < before)
          .toReversed()
          .slice(0, limit),
      ),
    sessionTimes: (from) =>
      done(memory.rows.filter(({ started }) => started.slice(0, 10) >= from).map(timesOf)),
    counts: () => done([...memory.counts].sort(byPlace)),
    askedSites: () => done([...memory.askedSites].sort(newestDayFirst)),
    close: () => undefined,
  };
}

const refused: Outcome<never> = { kind: 'failed', why: { kind: 'refused' } };

function done<Value>(value: Value): Outcome<Value> {
  return { kind: 'done', value };
}

function timesOf(row: SessionRow): SessionTimes {
  const { started } = row;
  if (row.state === 'open') return { started, ended: null, reason: null, isErased: false };
  const ended = row.state === 'ended' ? row.ended : null;
  return { started, ended, reason: row.reason, isErased: isErased(row.wipes) };
}

function isErased(wipes: readonly WipeResult[]): boolean {
  return wipes.some(({ outcome }) => outcome === 'verified');
}

function byPlace(a: MonthlyCount, b: MonthlyCount): number {
  const [left, right] = [a, b].map(({ month, kind, key }) => `${month}/${kind}/${key}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function newestDayFirst(a: AskedSite, b: AskedSite): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.site < b.site ? -1 : 1;
}
