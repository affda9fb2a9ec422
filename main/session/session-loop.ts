import type { SessionEffect } from '../../app/session/effects.ts';
import type { SessionEvent } from '../../app/session/events.ts';
import { freshSession, step } from '../../app/session/session.ts';
import { untilNext } from '../../app/session/session-end.ts';
import type { SessionRules } from '../../app/session/session-rules.ts';
import { type SessionView, viewOf } from '../../app/session/session-view.ts';
import type { SessionState } from '../../app/session/state.ts';

/** Runs the session's core: events in, effects and changed views out. */
export interface SessionLoop {
  dispatch(event: SessionEvent): void;
  state(): SessionState;
  view(): SessionView;
  /** Something outside the state that is drawn (the page's history) changed. */
  redraw(): void;
  stop(): void;
}

interface SessionLoopOptions {
  readonly rules: SessionRules;
  readonly history: () => SessionView['history'];
  readonly run: (effect: SessionEffect) => void;
  readonly onView: (view: SessionView) => void;
  readonly onState: (state: SessionState) => void;
}

/** Milliseconds between two looks at the clock; a countdown of seconds needs no finer one. */
const tickEvery = 250;

export function startSessionLoop(options: SessionLoopOptions): SessionLoop {
  const { rules, run, onView, onState } = options;
  // The steady clock: setting the PC's time must neither end nor prolong a session.
  const now = (): number => performance.now();
  let state = freshSession(now());
  let drawn = '';

  const view = (): SessionView => viewOf(state, options.history(), now(), rules);
  const redraw = (): void => {
    const next = view();
    const text = JSON.stringify(next);
    if (text === drawn) return;
    drawn = text;
    onView(next);
  };
  const dispatch = (event: SessionEvent): void => {
    const closes = event.kind === 'acceptCharter' ? rules.closesAt : null;
    const untilClosing = closes === null ? undefined : untilNext(closes, new Date());
    const { state: next, effects } = step(state, { event, now: now(), untilClosing }, rules);
    state = next;
    onState(state);
    // Effects may dispatch again; the state they find is already the new one.
    for (const effect of effects) run(effect);
    redraw();
  };
  const timer = setInterval(() => dispatch({ kind: 'ticked' }), tickEvery);

  return { dispatch, state: () => state, view, redraw, stop: () => clearInterval(timer) };
}
