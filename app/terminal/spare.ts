/** A session started beforehand, hidden, loaded and never navigated: the next visitor need not wait for a start. */
export type SpareSession = 'none' | 'starting' | 'ready';

/** What becomes of it when the session before the visitors' eyes is erased. */
export type SpareUse = 'keep' | 'putAway';

const gibibyte = 1024 ** 3;

/**
 * Bytes of memory that must be available before a spare session is started. It takes some 0.2 GiB for itself
 * (173 MiB private, wipe.md section 3), and a heavy website beside it takes 1 GiB.
 */
export const availableForSpare = 1.5 * gibibyte;

/** Bytes; with less than this the page in front needs the memory more than the next visitor needs the half second. */
export const availableToKeepSpare = 0.75 * gibibyte;

/** Milliseconds before another is tried where one was lost: whatever ended it may end the next one too. */
export const anotherSpareAfter = 60_000;

interface SpareFacts {
  readonly spare: SpareSession;
  /** Bytes. */
  readonly availableMemory: number;
  /** Milliseconds since the last one was started for the present session; null where none was. */
  readonly sinceLastStart: number | null;
}

/** Whether to hold a session ready: by the memory there is, with room between the two limits against to and fro. */
export function decideSpare({
  spare,
  availableMemory,
  sinceLastStart,
}: SpareFacts): 'prepare' | 'putAway' | 'leave' {
  if (spare !== 'none') return availableMemory < availableToKeepSpare ? 'putAway' : 'leave';
  if (availableMemory < availableForSpare) return 'leave';
  return sinceLastStart === null || sinceLastStart >= anotherSpareAfter ? 'prepare' : 'leave';
}
