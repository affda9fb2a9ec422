import { SiteName } from '../url-policy/site-name.ts';
import type { AskedSite } from './asked-site.ts';
import { smallestBatch } from './count-batch.ts';
import { dayOf, type LocalDay } from './local-time.ts';
import type { SessionRow } from './session-row.ts';

/**
 * Sites that visitors asked for, waiting in memory until the visits of enough of them are mixed.
 *
 * The threat: a site says more of a person than a language does, and on a day with one visitor a day is a person.
 * Written at the moment of asking, the request would also lie next to its session in the write-ahead log. So
 * requests wait as counts do (`count-batch.ts`) until five sessions are mixed, and are written sorted, each once a day.
 *
 * What differs from counts: a request that is lost is a person who was not heard, so a shutdown loses none. What is
 * too few to be mixed is written for an earlier day: `dayFor`.
 *
 * What no form can keep out: a session process that a website took over can ask for names of its own making. The
 * limits below are for it; nobody touches the button so often.
 */
export interface AskedBatch {
  readonly sites: ReadonlySet<SiteName>;
  /** Sites among them that the running session brought. */
  readonly fromSession: number;
  /** Sessions that ended and are mixed in it. */
  readonly sessions: number;
}

/** Sites that one session may add to those that wait. */
export const mostFromSession = 20;

/** Sites that may wait, and that the journal takes for one day. */
export const mostOfDay = 200;

export const noneAsked: AskedBatch = { sites: new Set(), fromSession: 0, sessions: 0 };

/** The batch with one more site, unless the text is none, waits already, or is one too many. */
export function withAsked(batch: AskedBatch, text: string): AskedBatch {
  const site = SiteName.safeParse(text);
  if (!site.success || batch.sites.has(site.data)) return batch;
  if (batch.fromSession >= mostFromSession || batch.sites.size >= mostOfDay) return batch;
  return { ...batch, sites: new Set(batch.sites).add(site.data), fromSession: batch.fromSession + 1 };
}

/**
 * The batch after one more session. Sessions that asked for nothing make way as soon as they are enough: mixed with
 * many of them, the next request would be written as its session ends.
 */
export function withEnded({ sites, sessions }: AskedBatch): AskedBatch {
  const more = sessions + 1;
  return { sites, fromSession: 0, sessions: sites.size === 0 ? more % smallestBatch : more };
}

/** What of a batch still goes into a day, by name: the order of asking stays behind. */
export function sitesFor(
  batch: AskedBatch,
  day: LocalDay,
  written: readonly AskedSite[],
): readonly SiteName[] {
  const ofDay = new Set(written.filter((row) => row.day === day).map(({ site }) => site));
  return [...batch.sites]
    .filter((site) => !ofDay.has(site))
    .sort()
    .slice(0, Math.max(0, mostOfDay - ofDay.size));
}

export interface DayQuestion {
  readonly batch: AskedBatch;
  readonly today: LocalDay;
  /** The newest rows of the journal, the newest first: at least `rowsToAsk` where there are so many. */
  readonly newest: readonly SessionRow[];
  /** Borne is about to end: what stays in memory is lost. */
  readonly closing: boolean;
}

/** Rows among which there is a full five, whichever number is the newest, the running session included. */
export const rowsToAsk = smallestBatch + 1;

/**
 * The day that requests are written for; null while they had better wait. Enough sessions: today. Too few at a
 * shutdown: the day on which the newest five sessions were full, counted by their numbers (5, 10, 15 …), so that
 * the file shows at least those five and all after them as who may have asked. That day is never far: at most four
 * sessions came since. Only a journal without any full five, a new terminal’s first days, has no day for them.
 *
 * Fives follow the numbers and do not slide along with the newest session: the day would then tell which one it was.
 */
export function dayFor({ batch, today, newest, closing }: DayQuestion): LocalDay | null {
  if (batch.sessions >= smallestBatch) return today;
  if (!closing) return null;
  const lastOfFive = newest.find(({ number, state }) => number % smallestBatch === 0 && state !== 'open');
  return lastOfFive === undefined ? null : dayOf(lastOfFive.started);
}
