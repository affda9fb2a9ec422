import { startTerminal, stepTerminal, type TerminalStep } from '../../app/terminal/terminal.ts';
import {
  type Deadline,
  deadlines,
  type TerminalEffect,
  type TerminalEvent,
  type TerminalState,
} from '../../app/terminal/terminal-state.ts';

/** Runs the terminal's core: events in, effects out, deadlines kept. */
export interface TerminalLoop {
  start(): void;
  dispatch(event: TerminalEvent): void;
  /** A sign of life: the heartbeat's deadline begins anew. */
  heartbeat(): void;
  state(): TerminalState;
}

type OutwardEffect = Exclude<TerminalEffect, { kind: 'setDeadline' } | { kind: 'clearDeadlines' }>;

export function createTerminalLoop(run: (effect: OutwardEffect) => void): TerminalLoop {
  const timers = new Map<Deadline, NodeJS.Timeout>();
  let state: TerminalState = startTerminal().state;

  const setDeadline = (deadline: Deadline): void => {
    clearTimeout(timers.get(deadline));
    timers.set(
      deadline,
      setTimeout(() => dispatch({ kind: 'deadlinePassed', deadline }), deadlines[deadline]),
    );
  };
  const clearDeadlines = (): void => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
  const due: TerminalEvent[] = [];
  let isBusy = false;
  const carryOut = (step: TerminalStep): void => {
    state = step.state;
    for (const effect of step.effects) {
      if (effect.kind === 'setDeadline') setDeadline(effect.deadline);
      else if (effect.kind === 'clearDeadlines') clearDeadlines();
      else run(effect);
    }
  };
  /** What an effect answers at once waits until all effects of its step are carried out, in their order. */
  const take = (first: TerminalStep): void => {
    isBusy = true;
    carryOut(first);
    for (let event = due.shift(); event !== undefined; event = due.shift()) {
      carryOut(stepTerminal(state, event));
    }
    isBusy = false;
  };
  const dispatch = (event: TerminalEvent): void => {
    if (isBusy) due.push(event);
    else take(stepTerminal(state, event));
  };

  return {
    start: () => take(startTerminal()),
    dispatch,
    heartbeat() {
      if (timers.has('heartbeat')) setDeadline('heartbeat');
    },
    state: () => state,
  };
}
