import type { EndReason } from '../session/end-reason.ts';
import type { LocalMinute } from './local-time.ts';
import type { JournalReason } from './reason.ts';
import type { WipeResult } from './wipe-result.ts';

/** Counts up from 1 and never repeats, purged rows included. */
export type SessionNumber = number;

/** How a session ended. */
export interface SessionEnding {
  readonly ended: LocalMinute;
  readonly reason: EndReason;
  readonly wipe: WipeResult;
}

/** A session from beginning to end, written at once because the journal could not be written in between. */
export interface FinishedSession extends SessionEnding {
  readonly started: LocalMinute;
}

interface RowStart {
  readonly number: SessionNumber;
  readonly started: LocalMinute;
  /** What staff call the terminal; the same for each visitor. */
  readonly terminal: string;
}

/** One line of the journal. There is no field for who, in which language, or where to: see README.md. */
export type SessionRow =
  | (RowStart & { readonly state: 'open' })
  | (RowStart & {
      readonly state: 'ended';
      readonly ended: LocalMinute;
      readonly reason: EndReason;
      /** The wipe at its end and, where that one failed, those of later starts. */
      readonly wipes: readonly WipeResult[];
    })
  | (RowStart & {
      readonly state: 'interrupted';
      readonly reason: 'powerLost';
      /** The wipes of later starts; empty until the first of them is over. */
      readonly wipes: readonly WipeResult[];
    });

/** When a session was and how it ended, without its wipes: what figures are made of. */
export interface SessionTimes {
  readonly started: LocalMinute;
  /** Null while it runs, and where only a restart found out that it was over. */
  readonly ended: LocalMinute | null;
  /** Null while it runs. */
  readonly reason: JournalReason | null;
  readonly isErased: boolean;
}

/** A session of an earlier run that no verified wipe followed yet. */
export interface LeftOverSession {
  readonly number: SessionNumber;
  readonly state: 'ended' | 'interrupted';
}
