import { startTerminal, stepTerminal } from '../../../../app/terminal/terminal.ts';
import type {
  Deadline,
  TerminalEffect,
  TerminalEvent,
  TerminalState,
} from '../../../../app/terminal/terminal-state.ts';
import { reportOf } from './reports.ts';

/** One step of a played terminal: where it stood, what happened and what came of it. */
export interface Taken {
  readonly before: TerminalState;
  readonly event: TerminalEvent;
  readonly after: TerminalState;
  readonly effects: readonly TerminalEffect[];
}

/** A terminal as far as it was played; each call gives a new one, so a beginning can be shared. */
export interface Terminal {
  readonly state: TerminalState;
  readonly steps: readonly Taken[];
  /** Everything it asked for since it was switched on. */
  readonly effects: readonly TerminalEffect[];
  /** What the last event made it ask for. */
  readonly lastEffects: readonly TerminalEffect[];
  does(...events: readonly TerminalEvent[]): Terminal;
  /** Lets a world in which everything works and visitors come and go answer, this many times. */
  runsWell(times: number): Terminal;
  /** Event by event; null stands for what a world in which everything works would do next. */
  plays(events: readonly (TerminalEvent | null)[]): Terminal;
}

export function newTerminal(): Terminal {
  const { state, effects } = startTerminal();
  return terminalAt(state, [], effects);
}

function terminalAt(
  state: TerminalState,
  steps: readonly Taken[],
  first: readonly TerminalEffect[],
): Terminal {
  const plays = (events: readonly (TerminalEvent | null)[]): Terminal => {
    let at = state;
    const more: Taken[] = [];
    for (const given of events) {
      const event = given ?? whatGoesWell(at);
      if (event === null) break;
      const { state: after, effects } = stepTerminal(at, event);
      more.push({ before: at, event, after, effects });
      at = after;
    }
    return terminalAt(at, [...steps, ...more], first);
  };
  return {
    state,
    steps,
    effects: [...first, ...steps.flatMap(({ effects }) => effects)],
    lastEffects: steps.at(-1)?.effects ?? first,
    plays,
    does: (...events) => plays(events),
    runsWell: (times) => plays(Array.from({ length: times }, () => null)),
  };
}

/** The next event where every process starts, every visitor leaves and every wipe is verified; null at the end. */
function whatGoesWell(state: TerminalState): TerminalEvent | null {
  switch (state.kind) {
    case 'wipingLeftovers':
      return { kind: 'leftoversWiped', report: reportOf() };
    case 'starting':
      return { kind: state.phase === 'spawning' ? 'sessionLoaded' : 'sessionPainted' };
    case 'ready':
      return state.occupied ? { kind: 'sessionBegan' } : { kind: 'sessionOccupied', occupied: true };
    case 'inUse':
      return { kind: 'sessionEnded', reason: 'visitorEnded' };
    case 'wiping':
      return { kind: 'wiped', report: reportOf() };
    case 'outOfService':
    case 'stopped':
      return null;
    default:
      return state satisfies never;
  }
}

/** A session process starts behind the curtain. */
export const atSpawning = (): Terminal => newTerminal().runsWell(1);
/** Its welcome screen is being painted. */
export const atShowing = (): Terminal => newTerminal().runsWell(2);
/** A visitor could touch it. */
export const atReady = (): Terminal => newTerminal().runsWell(3);
/** Somebody looks at the charter. */
export const atOccupied = (): Terminal => newTerminal().runsWell(4);
/** A session that counts. */
export const inUse = (): Terminal => newTerminal().runsWell(5);
/** That session has ended and is erased. */
export const atWiping = (): Terminal => newTerminal().runsWell(6);

/** Which deadlines run after these effects, in order. */
export function runningDeadlines(effects: readonly TerminalEffect[]): readonly Deadline[] {
  const running = new Set<Deadline>();
  for (const effect of effects) {
    if (effect.kind === 'clearDeadlines') running.clear();
    else if (effect.kind === 'setDeadline') running.add(effect.deadline);
  }
  return [...running];
}
