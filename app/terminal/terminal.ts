import { assertNever } from '../assert-never.ts';
import type { EndReason } from '../session/end-reason.ts';
import { wipeAttempts } from '../wipe/plan.ts';
import { failedSteps, isVerified, type WipeReport } from '../wipe/report.ts';
import type { OutOfServiceReason } from './curtain-view.ts';
import type {
  AfterWipe,
  Deadline,
  TerminalEffect,
  TerminalEvent,
  TerminalState,
  WipeCause,
} from './terminal-state.ts';

export interface TerminalStep {
  readonly state: TerminalState;
  readonly effects: readonly TerminalEffect[];
}

/** Starts in a row that may come to nothing before the terminal is put out of service: "once more". */
const allowedFailures = 2;

/** The first thing a warden does, whatever the profile says: erase what the last run may have left. */
export function startTerminal(): TerminalStep {
  return {
    state: { kind: 'wipingLeftovers', attempt: 1 },
    effects: [{ kind: 'raiseCurtain', content: 'starting' }, { kind: 'wipeLeftovers' }],
  };
}

/**
 * One event in the life of a terminal. Pure; effects come back as data.
 * An event that does not belong to the present state changes nothing: a killed process may still have
 * messages on their way.
 */
export function stepTerminal(state: TerminalState, event: TerminalEvent): TerminalStep {
  if (event.kind === 'quitAsked') return quit(state);
  switch (state.kind) {
    case 'wipingLeftovers':
      return whileWipingLeftovers(state, event);
    case 'starting':
      return whileStarting(state, event);
    case 'ready':
      return whileReady(state, event);
    case 'inUse':
      return whileInUse(state, event);
    case 'wiping':
      return whileWiping(state, event);
    case 'outOfService':
      return whileOutOfService(state, event);
    case 'stopped':
      return stay(state);
    default:
      return assertNever(state);
  }
}

type In<Kind extends TerminalState['kind']> = Extract<TerminalState, { kind: Kind }>;

function whileWipingLeftovers(state: In<'wipingLeftovers'>, event: TerminalEvent): TerminalStep {
  if (event.kind !== 'leftoversWiped') return stay(state);
  if (isVerified(event.report)) return start(0);
  if (state.attempt < wipeAttempts) {
    return { state: { ...state, attempt: state.attempt + 1 }, effects: [{ kind: 'wipeLeftovers' }] };
  }
  return goOutOfService(wipeFailure(event.report));
}

function whileStarting(state: In<'starting'>, event: TerminalEvent): TerminalStep {
  switch (event.kind) {
    case 'sessionLoaded':
      return state.phase === 'spawning'
        ? {
            state: { ...state, phase: 'showing' },
            effects: [
              { kind: 'clearDeadlines' },
              { kind: 'showSession' },
              { kind: 'setDeadline', deadline: 'paint' },
            ],
          }
        : stay(state);
    case 'sessionPainted':
      return state.phase === 'showing' ? becomeReady(state) : stay(state);
    case 'profileUsable':
      return stay({ ...state, profileWaiting: true });
    case 'sessionLost':
    case 'deadlinePassed':
      return putAway(state.failures + 1, 'starting');
    case 'profileBroken':
      return wipeThen({ kind: 'unused' }, { kind: 'outOfService', reason: event.reason }, 'starting');
    default:
      return stay(state);
  }
}

function becomeReady(state: In<'starting'>): TerminalStep {
  // Nobody has seen it yet: better one more start now than yesterday's tiles for the next visitor.
  if (state.profileWaiting) return putAway(state.failures, 'starting');
  return {
    state: { kind: 'ready', occupied: false, profileWaiting: false, failures: state.failures },
    effects: [
      { kind: 'clearDeadlines' },
      { kind: 'lowerCurtain' },
      { kind: 'setDeadline', deadline: 'heartbeat' },
    ],
  };
}

function whileReady(state: In<'ready'>, event: TerminalEvent): TerminalStep {
  switch (event.kind) {
    case 'sessionOccupied': {
      // Someone got as far as touching it: starting works, whatever happened before.
      const next = { ...state, occupied: event.occupied, failures: 0 };
      return state.profileWaiting && !event.occupied ? putAway(0, 'starting') : stay(next);
    }
    case 'sessionBegan':
      // A session that counts proves that starting works.
      return {
        state: { kind: 'inUse', profileWaiting: state.profileWaiting },
        effects: [{ kind: 'journalBegan' }],
      };
    case 'profileUsable':
    case 'profileBroken':
      return state.occupied ? stay({ ...state, profileWaiting: true }) : putAway(0, 'starting');
    case 'sessionEnded':
      return putAway(0, 'starting');
    case 'sessionLost':
    case 'deadlinePassed':
      return putAway(state.failures + 1, 'starting');
    default:
      return stay(state);
  }
}

function whileInUse(state: In<'inUse'>, event: TerminalEvent): TerminalStep {
  switch (event.kind) {
    case 'sessionEnded':
      return endSession(event.reason);
    case 'sessionLost':
      return endSession('crashed');
    case 'deadlinePassed':
      return endSession('hung');
    case 'profileUsable':
    case 'profileBroken':
      // Never in the middle of a public session: the next one reads the profile anew.
      return stay({ ...state, profileWaiting: true });
    default:
      return stay(state);
  }
}

function whileWiping(state: In<'wiping'>, event: TerminalEvent): TerminalStep {
  switch (event.kind) {
    case 'wiped':
      return whenWiped(state, event.report);
    case 'profileUsable':
    case 'profileBroken':
      return stay({ ...state, afterwards: afterEdit(state.afterwards, event) });
    default:
      return stay(state);
  }
}

function whenWiped(state: In<'wiping'>, report: WipeReport): TerminalStep {
  const verified = isVerified(report);
  if (!verified && state.attempt < wipeAttempts) {
    return {
      state: { ...state, attempt: state.attempt + 1 },
      effects: [{ kind: 'wipeSession', spare: 'putAway' }],
    };
  }
  const journal: TerminalEffect[] =
    state.why.kind === 'session'
      ? [{ kind: 'journalEnded', reason: state.why.reason, report, attempts: state.attempt }]
      : [];
  const next = verified ? after(state.afterwards) : afterFailedWipe(state.afterwards, report);
  return { state: next.state, effects: [...journal, ...next.effects] };
}

/** A session reads the profile when it starts, so an edit during a wipe matters only where the profile stops it. */
function afterEdit(
  afterwards: AfterWipe,
  event: Extract<TerminalEvent, { kind: 'profileUsable' | 'profileBroken' }>,
): AfterWipe {
  if (afterwards.kind !== 'outOfService' || afterwards.reason.kind !== 'profile') return afterwards;
  return event.kind === 'profileUsable'
    ? { kind: 'start', failures: 0 }
    : { kind: 'outOfService', reason: event.reason };
}

function whileOutOfService(state: In<'outOfService'>, event: TerminalEvent): TerminalStep {
  switch (state.reason.kind) {
    case 'wipe':
      // Nobody sits down before what may be somebody else's traces: closed until the PC restarts.
      return stay(state);
    case 'sessionDoesNotStart':
      // A slow morning (updates, a scan of the disk) must not close a terminal that nobody restarts for days.
      return event.kind === 'deadlinePassed' && event.deadline === 'anotherStart' ? start(0) : stay(state);
    case 'profile':
      if (event.kind === 'profileUsable') return start(0);
      return event.kind === 'profileBroken' ? goOutOfService(event.reason) : stay(state);
    default:
      return assertNever(state.reason);
  }
}

function quit(state: TerminalState): TerminalStep {
  switch (state.kind) {
    case 'inUse':
      return wipeThen({ kind: 'session', reason: 'staffEnded' }, { kind: 'stop' }, 'erasing');
    case 'starting':
    case 'ready':
      return wipeThen({ kind: 'unused' }, { kind: 'stop' }, 'erasing');
    case 'wiping':
      return stay({ ...state, afterwards: { kind: 'stop' } });
    case 'wipingLeftovers':
    case 'outOfService':
      return { state: { kind: 'stopped' }, effects: [{ kind: 'clearDeadlines' }, { kind: 'quit' }] };
    case 'stopped':
      return stay(state);
    default:
      return assertNever(state);
  }
}

function endSession(reason: EndReason): TerminalStep {
  return wipeThen({ kind: 'session', reason }, { kind: 'start', failures: 0 }, 'erasing');
}

/** A process nobody used is erased like any other; too many in a row and the terminal stays closed. */
function putAway(failures: number, curtain: 'starting' | 'erasing'): TerminalStep {
  const afterwards: AfterWipe =
    failures >= allowedFailures
      ? { kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' } }
      : { kind: 'start', failures };
  return wipeThen({ kind: 'unused' }, afterwards, curtain);
}

function wipeThen(why: WipeCause, afterwards: AfterWipe, content: 'starting' | 'erasing'): TerminalStep {
  return {
    state: { kind: 'wiping', why, attempt: 1, afterwards },
    effects: [
      { kind: 'raiseCurtain', content },
      { kind: 'clearDeadlines' },
      // It waits for the next visitor; where none can follow, it goes as well.
      { kind: 'wipeSession', spare: afterwards.kind === 'start' ? 'keep' : 'putAway' },
    ],
  };
}

function after(afterwards: AfterWipe): TerminalStep {
  switch (afterwards.kind) {
    case 'start':
      return start(afterwards.failures);
    case 'outOfService':
      return goOutOfService(afterwards.reason);
    case 'stop':
      return { state: { kind: 'stopped' }, effects: [{ kind: 'quit' }] };
    default:
      return assertNever(afterwards);
  }
}

function afterFailedWipe(afterwards: AfterWipe, report: WipeReport): TerminalStep {
  // Who asked to quit gets out; the next start wipes the leftovers before it shows anything.
  return afterwards.kind === 'stop' ? after(afterwards) : goOutOfService(wipeFailure(report));
}

function start(failures: number): TerminalStep {
  return {
    state: { kind: 'starting', phase: 'spawning', failures, profileWaiting: false },
    effects: [{ kind: 'spawnSession' }, { kind: 'setDeadline', deadline: 'spawn' satisfies Deadline }],
  };
}

function goOutOfService(reason: OutOfServiceReason): TerminalStep {
  return {
    state: { kind: 'outOfService', reason },
    effects: [
      { kind: 'clearDeadlines' },
      { kind: 'raiseOutOfService', reason },
      ...(reason.kind === 'sessionDoesNotStart'
        ? [{ kind: 'setDeadline', deadline: 'anotherStart' } as const]
        : []),
    ],
  };
}

function wipeFailure(report: WipeReport): OutOfServiceReason {
  return { kind: 'wipe', steps: [...failedSteps(report)] };
}

function stay(state: TerminalState): TerminalStep {
  return { state, effects: [] };
}
