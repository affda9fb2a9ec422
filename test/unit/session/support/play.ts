import type { SessionEffect } from '../../../../app/session/effects.ts';
import type { SessionEvent } from '../../../../app/session/events.ts';
import { freshSession, step } from '../../../../app/session/session.ts';
import type { SessionRules } from '../../../../app/session/session-rules.ts';
import type { ActiveStage, Milliseconds, Place, SessionState } from '../../../../app/session/state.ts';
import { rules as usualRules } from './rules.ts';

/** An event, and how long after the one before it. */
export interface Later {
  readonly wait: Milliseconds;
  readonly event: SessionEvent;
}

/** One step of a played session: where it stood, what happened and what came of it. */
export interface Played {
  readonly before: SessionState;
  readonly event: SessionEvent;
  readonly now: Milliseconds;
  readonly after: SessionState;
  readonly effects: readonly SessionEffect[];
}

/** A session as far as it was played; each call gives a new one, so a beginning can be shared. */
export interface Session {
  readonly state: SessionState;
  readonly now: Milliseconds;
  readonly steps: readonly Played[];
  readonly effects: readonly SessionEffect[];
  /** What the last step asked for. */
  readonly lastEffects: readonly SessionEffect[];
  /** The events at this very moment, one after the other. */
  does(...events: readonly SessionEvent[]): Session;
  /** A tick that comes this much later. */
  tickAfter(wait: Milliseconds): Session;
  /** Nothing but the clock, four times a second, for this long. */
  idles(duration: Milliseconds): Session;
  plays(events: readonly Later[]): Session;
}

/** Not zero, so that a mix-up of moments and durations shows. */
export const start: Milliseconds = 1_000_000;

export const tickEvery: Milliseconds = 250;

export function newSession(
  rules: SessionRules = usualRules,
  afterLoss = false,
  untilClosing?: Milliseconds,
): Session {
  return sessionAt(freshSession(start, { afterLoss, sealedAt: null }), start, [], rules, untilClosing);
}

function sessionAt(
  state: SessionState,
  now: Milliseconds,
  steps: readonly Played[],
  rules: SessionRules,
  untilClosing: Milliseconds | undefined,
): Session {
  const plays = (events: readonly Later[]): Session => {
    let at = { state, now };
    const more: Played[] = [];
    for (const { wait, event } of events) {
      const moment = at.now + wait;
      const { state: after, effects } = step(at.state, { event, now: moment, untilClosing }, rules);
      more.push({ before: at.state, event, now: moment, after, effects });
      at = { state: after, now: moment };
    }
    return sessionAt(at.state, at.now, [...steps, ...more], rules, untilClosing);
  };
  return {
    state,
    now,
    steps,
    effects: steps.flatMap(({ effects }) => effects),
    lastEffects: steps.at(-1)?.effects ?? [],
    plays,
    does: (...events) => plays(events.map((event) => ({ wait: 0, event }))),
    tickAfter: (wait) => plays([{ wait, event: { kind: 'ticked' } }]),
    idles: (duration) => plays(ticksFor(duration)),
  };
}

export function ticksFor(duration: Milliseconds): readonly Later[] {
  const count = Math.ceil(duration / tickEvery);
  return Array.from({ length: count }, () => ({ wait: tickEvery, event: { kind: 'ticked' } }));
}

/** The charter lies open, in French. */
export function atCharter(rules: SessionRules = usualRules, untilClosing?: Milliseconds): Session {
  return newSession(rules, false, untilClosing).does(
    { kind: 'begin' },
    { kind: 'chooseLanguage', language: 'fr' },
  );
}

/** The session has begun, in French. */
export function atLauncher(rules: SessionRules = usualRules): Session {
  return atCharter(rules).does({ kind: 'acceptCharter' });
}

/** A page of "ameli" is shown. */
export function atPage(rules: SessionRules = usualRules): Session {
  return atLauncher(rules).does({ kind: 'openService', service: 'ameli' }, { kind: 'pageShown' });
}

/** The question "is it still you?" is on the screen, over a page of "ameli". */
export function atIdleWarning(rules: SessionRules = usualRules): Session {
  return atPage(rules).idles(rules.idle);
}

/** What is active, also under a warning; null before the charter and after the end. */
export function activeStage({ stage }: SessionState): ActiveStage | null {
  if (stage.kind === 'active') return stage;
  return stage.kind === 'warning' || stage.kind === 'hidden' ? stage.resume : null;
}

/** Where the visitor is in the active session. */
export function placeOf(session: Session): Place | null {
  return activeStage(session.state)?.place ?? null;
}
