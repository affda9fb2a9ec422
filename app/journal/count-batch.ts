import type { Count, Counter } from './counter.ts';
import { type Month, monthBefore } from './local-time.ts';

/**
 * Counts that wait in memory until enough sessions are mixed in them.
 *
 * The threat: somebody with the journal in hand — the stolen PC, a copy, a curious volunteer — and one visitor's
 * hour. If counts reached the file while a session runs, the order of the frames in the write-ahead log or two
 * copies made an hour apart would tell "the visitor of 14:05 chose Arabic and opened the prefecture". So counts
 * leave memory in batches of many sessions, sorted, and the log is blanked before and after.
 *
 * What it costs: a crash or a power cut loses the counts of at most `smallestBatch - 1` finished sessions and the
 * running one. The number of sessions is never lost: it stands in the rows.
 * What it does not do: who has two copies, made before and after a shutdown, sees the last few sessions of that
 * day as one sum; and five visitors who all chose Arabic are known to have chosen Arabic.
 */
export interface CountBatch {
  /** Sessions that ended since the last batch was written. */
  readonly sessions: number;
  readonly counts: ReadonlyMap<string, Count>;
}

/** Sessions: about a day's visitors of a small association, the fewest that a batch mixes while Borne runs. */
export const smallestBatch = 5;

export const emptyBatch: CountBatch = { sessions: 0, counts: new Map() };

/** The batch with one more of `counter`. */
export function withCount(batch: CountBatch, { kind, key }: Counter): CountBatch {
  const place = `${kind}/${key}`;
  const count = (batch.counts.get(place)?.count ?? 0) + 1;
  return { ...batch, counts: new Map(batch.counts).set(place, { kind, key, count }) };
}

/** The batch with one more session in it. */
export function withSession(batch: CountBatch): CountBatch {
  return { ...batch, sessions: batch.sessions + 1 };
}

/** The counts by kind and key: the order in which they came up stays behind. */
export function countsOf(batch: CountBatch): readonly Count[] {
  return [...batch.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** Where a batch goes now. */
export type BatchPlace =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'memory' }
  | { readonly kind: 'nowhere' };

export interface BatchQuestion {
  readonly batch: CountBatch;
  readonly month: Month;
  /** Months that have counts in the journal. Each of them was begun by a batch that was large enough. */
  readonly writtenMonths: readonly Month[];
  /** Borne is about to end: what stays in memory is lost. */
  readonly closing: boolean;
}

/**
 * Decides where a batch goes. No month is ever begun by fewer than `smallestBatch` sessions: with one session in
 * a month, its counts and its row are the same person. What is too small at a shutdown is added to a month that
 * is mixed already — this one, else the one before, where a few sessions of the first days are then counted —
 * and lost when there is none: a new terminal that sees fewer than five visitors between two shutdowns counts
 * nothing until its first day with five.
 */
export function placeOf({ batch, month, writtenMonths, closing }: BatchQuestion): BatchPlace {
  if (batch.counts.size === 0) return { kind: 'memory' };
  if (batch.sessions >= smallestBatch) return { kind: 'month', month };
  if (!closing) return { kind: 'memory' };
  const mixed = [month, monthBefore(month)].find((candidate) => writtenMonths.includes(candidate));
  return mixed === undefined ? { kind: 'nowhere' } : { kind: 'month', month: mixed };
}
