import type { EndReason } from '../session/end-reason.ts';
import type { WipeReport } from '../wipe/report.ts';
import type { OutOfServiceReason } from './curtain-view.ts';
import type { SpareUse } from './spare.ts';

/** The life of a terminal as the warden sees it. No path leads from `inUse` to `ready` but through a verified wipe. */
export type TerminalState =
  /** Whatever a crash or a power cut left is erased before anything is shown. */
  | { readonly kind: 'wipingLeftovers'; readonly attempt: number }
  /** A session process starts behind the curtain. `failures` counts starts in a row that came to nothing. */
  | {
      readonly kind: 'starting';
      readonly phase: StartPhase;
      readonly failures: number;
      /** An edit came after this session was given its profile. */
      readonly profileWaiting: boolean;
    }
  | {
      readonly kind: 'ready';
      readonly occupied: boolean;
      readonly profileWaiting: boolean;
      readonly failures: number;
    }
  | { readonly kind: 'inUse'; readonly profileWaiting: boolean }
  | {
      readonly kind: 'wiping';
      readonly why: WipeCause;
      readonly attempt: number;
      readonly afterwards: AfterWipe;
    }
  | { readonly kind: 'outOfService'; readonly reason: OutOfServiceReason }
  | { readonly kind: 'stopped' };

/** The rows of architecture.md's table before a visitor can touch anything. */
export type StartPhase = 'spawning' | 'showing';

/** A session that counted ended for a reason; a process nobody used is only put away. */
export type WipeCause =
  | { readonly kind: 'session'; readonly reason: EndReason }
  | { readonly kind: 'unused' };

export type AfterWipe =
  | { readonly kind: 'start'; readonly failures: number }
  | { readonly kind: 'outOfService'; readonly reason: OutOfServiceReason }
  | { readonly kind: 'stop' };

export type TerminalEvent =
  /** The profile was read for the first time, or changed on disk. */
  | { readonly kind: 'profileUsable' }
  | { readonly kind: 'profileBroken'; readonly reason: OutOfServiceReason }
  | { readonly kind: 'leftoversWiped'; readonly report: WipeReport }
  | { readonly kind: 'sessionLoaded' }
  | { readonly kind: 'sessionPainted' }
  | { readonly kind: 'sessionOccupied'; readonly occupied: boolean }
  | { readonly kind: 'sessionBegan' }
  | { readonly kind: 'sessionEnded'; readonly reason: EndReason }
  /** The process is gone, or its channel closed. */
  | { readonly kind: 'sessionLost' }
  | { readonly kind: 'deadlinePassed'; readonly deadline: Deadline }
  | { readonly kind: 'wiped'; readonly report: WipeReport }
  | { readonly kind: 'quitAsked' };

/** The deadlines of a start and of a session, and the pause before another start is tried. */
export type Deadline = 'spawn' | 'paint' | 'heartbeat' | 'anotherStart';

/** Milliseconds; a missed one is an event, not an exception. */
export const deadlines: Readonly<Record<Deadline, number>> = {
  spawn: 10_000,
  paint: 2_000,
  heartbeat: 5_000,
  anotherStart: 60_000,
};

export type TerminalEffect =
  | { readonly kind: 'wipeLeftovers' }
  | { readonly kind: 'spawnSession' }
  | { readonly kind: 'showSession' }
  /** Ends everything in the container, erases, checks; answers with `wiped`. */
  | { readonly kind: 'wipeSession'; readonly spare: SpareUse }
  | { readonly kind: 'raiseCurtain'; readonly content: 'starting' | 'erasing' }
  | { readonly kind: 'raiseOutOfService'; readonly reason: OutOfServiceReason }
  /** The session is painted in front; the curtain stays mapped underneath. */
  | { readonly kind: 'lowerCurtain' }
  | { readonly kind: 'setDeadline'; readonly deadline: Deadline }
  | { readonly kind: 'clearDeadlines' }
  | { readonly kind: 'journalBegan' }
  | {
      readonly kind: 'journalEnded';
      readonly reason: EndReason;
      readonly report: WipeReport;
      readonly attempts: number;
    }
  | { readonly kind: 'quit' };
