import { type EndReason, endReasons } from '../session/end-reason.ts';

/**
 * Why a session ended, as the journal knows it. Only a restart can find out `powerLost`: neither Borne nor the PC
 * came to the session's end, and when it was nobody knows.
 * A name that leaves this list needs a migration that renames it in the rows of earlier versions.
 */
export const journalReasons = [...endReasons, 'powerLost'] as const;

export type JournalReason = EndReason | 'powerLost';
