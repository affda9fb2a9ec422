import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VisitorAction } from '../../../app/ipc/visitor-action.ts';
import type { SessionEffect } from '../../../app/session/effects.ts';
import { endReasons } from '../../../app/session/end-reason.ts';
import { togetherTimes } from '../../../app/session/presence.ts';
import { freshSession, step } from '../../../app/session/session.ts';
import { sessionEnd } from '../../../app/session/session-end.ts';
import type { SessionRules } from '../../../app/session/session-rules.ts';
import { SessionView, viewOf } from '../../../app/session/session-view.ts';
import type { SessionState } from '../../../app/session/state.ts';
import {
  arbitraryEvents,
  arbitraryGuestEvent,
  arbitraryRules,
  arbitraryTickingEvents,
  isGuestEvent,
} from './support/arbitrary-session.ts';
import { activeStage, type Later, newSession, type Played, type Session, tickEvery } from './support/play.ts';

const hasBegun = ({ kind }: SessionEffect): boolean => kind === 'tellBegan';
const hasEnded = ({ kind }: SessionEffect): boolean => kind === 'tellEnded';

type About<Result> = (played: Played, rules: SessionRules) => Result;

/**
 * Checks every step of any session that is of interest, and that there were such steps: no property holds for
 * want of cases.
 */
function forEveryStep(isOfInterest: About<boolean>, check: About<void>): void {
  let met = 0;
  fc.assert(
    fc.property(arbitraryRules, arbitraryEvents, (rules, events) => {
      const steps = newSession(rules)
        .plays(events)
        .steps.filter((played) => isOfInterest(played, rules));
      met += steps.length;
      for (const played of steps) check(played, rules);
    }),
    { numRuns: 150 },
  );
  expect(met).toBeGreaterThan(0);
}

const always = (): boolean => true;

/** After so long without anybody every session is over, however often its visitor took more time. */
const untilOver = ({ maximum, idle, warning, lastCall }: SessionRules): number =>
  maximum + togetherTimes * idle + warning + lastCall;

/** How long a visitor may touch nothing, alone or with somebody who helps. */
const idleOf = ({ comfort }: SessionState, { idle }: SessionRules): number =>
  comfort.together ? togetherTimes * idle : idle;

/** Checks any session as a whole, also when nobody comes back and only the clock goes on until every limit is over. */
function forEverySession(check: (session: Session, rules: SessionRules) => void): void {
  fc.assert(
    fc.property(arbitraryRules, arbitraryTickingEvents, fc.boolean(), (rules, events, isLeft) => {
      const session = newSession(rules).plays(events);
      check(isLeft ? session.idles(untilOver(rules)) : session, rules);
    }),
    { numRuns: 150 },
  );
}

/** Neither touches nor anything a page reports. */
const byNobody: ReadonlySet<string> = new Set([
  'presented',
  'present',
  'lossesSeen',
  'lookedBeforeHome',
  'queueChanged',
  'timeGiven',
  'siteOpened',
]);

/** What staff says of the queue is nothing of a visitor, and stays. */
function freshAs({ nobodyWaits }: SessionState, now: number): SessionState {
  return { ...freshSession(now), nobodyWaits };
}

describe('a public session, whatever happens', () => {
  it('never leaves its end', () => {
    forEveryStep(
      ({ before }) => before.stage.kind === 'ending',
      ({ before, after, effects }) => {
        expect(after).toEqual(before);
        expect(effects).toEqual([]);
      },
    );
  });

  it('keeps nothing of a visitor on the way back to the welcome screen', () => {
    forEveryStep(
      ({ before, event, after }) =>
        after.stage.kind === 'welcome' && (before.stage.kind !== 'welcome' || event.kind === 'startOver'),
      ({ before, now, after }) => expect(after).toEqual(freshAs(before, now)),
    );
  });

  it('has a plain welcome screen once nobody has touched it for the idle time', () => {
    forEveryStep(
      ({ before, event, now, after }, rules) =>
        after.stage.kind === 'welcome' && event.kind === 'ticked' && now - before.touchedAt >= rules.idle,
      ({ before, after }) => expect(after).toEqual(freshAs(before, after.touchedAt)),
    );
  });

  it('becomes active only through an accepted charter in a chosen language', () => {
    forEveryStep(
      ({ before, after }) => activeStage(before) === null && activeStage(after) !== null,
      ({ before, event }, rules) => {
        expect(event.kind).toBe('acceptCharter');
        expect(['short', 'full']).toContain(before.stage.kind === 'charter' && before.stage.view);
        expect(rules.languages).toContain(before.language);
      },
    );
  });

  it('tells its beginning when it becomes active and at no other moment', () => {
    forEveryStep(always, ({ before, after, effects }) => {
      const becomesActive = activeStage(before) === null && activeStage(after) !== null;
      expect(effects.filter(hasBegun)).toHaveLength(becomesActive ? 1 : 0);
    });
  });

  it('tells its end when it comes to its end and at no other moment', () => {
    forEveryStep(always, ({ before, after, effects }) => {
      const comesToEnd = before.stage.kind !== 'ending' && after.stage.kind === 'ending';
      expect(effects.filter(hasEnded)).toHaveLength(comesToEnd ? 1 : 0);
    });
  });

  it('that has begun ends exactly once if the clock goes on', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryTickingEvents, (rules, events) => {
        const { effects } = newSession(rules).plays(events).idles(untilOver(rules));
        const told = effects.filter((effect) => hasBegun(effect) || hasEnded(effect));
        const kinds = told.map(({ kind }) => kind);
        // An order ends one that has not begun as well.
        const possible = [[], ['tellEnded'], ['tellBegan', 'tellEnded']];
        expect(possible).toContainEqual(kinds);
      }),
      { numRuns: 150 },
    );
  });

  it('ends without having begun only when it is ordered to', () => {
    forEveryStep(
      ({ before, effects }) => activeStage(before) === null && effects.some(hasEnded),
      ({ event }) => expect(event.kind).toBe('endOrdered'),
    );
  });

  it('ends for another person only where it was asked who is there', () => {
    forEveryStep(
      ({ event }) => event.kind === 'takeOver',
      ({ before, after }) => {
        if (before.stage.kind === 'ending') return;
        const isAsked = before.stage.kind === 'warning' && before.stage.cause === 'idle';
        const reason = after.stage.kind === 'ending' ? after.stage.reason : null;
        // Another reason: the answer came when the time was over.
        expect(isAsked ? ['newVisitor', 'idle'] : [null, 'maximum']).toContain(reason);
      },
    );
  });

  it('is given back by nothing but an answer once it was asked who is there', () => {
    forEveryStep(
      ({ before, after }) => before.stage.kind === 'warning' && after.stage.kind === 'active',
      ({ before, event }) => {
        // The team's gift answers whether there is to be more time, and nothing about who is there.
        const isAboutTime = before.stage.kind === 'warning' && before.stage.cause === 'maximum';
        expect(['stay', 'extend', ...(isAboutTime ? ['timeGiven'] : [])]).toContain(event.kind);
      },
    );
  });

  it('lasts no longer than the maximum, its extensions, what the team gave and one tick', () => {
    forEverySession(({ steps }, rules) => {
      const beganAt = steps.find(({ effects }) => effects.some(hasBegun))?.now;
      const last = steps.findLast(({ after }) => activeStage(after) !== null);
      const taken = steps.filter(
        ({ before, event, after }) =>
          event.kind === 'extend' && before.stage.kind === 'warning' && after.stage.kind === 'active',
      );
      const unlimited = taken.filter(({ before }) => before.nobodyWaits);
      expect(taken.length - unlimited.length).toBeLessThanOrEqual(rules.extensions);
      if (beganAt === undefined || last === undefined) return;
      const given = activeStage(last.after)?.given ?? 0;
      const longest = rules.maximum + taken.length * rules.extension + given;
      expect(last.now).toBeLessThan(beganAt + longest + tickEvery);
    });
  });

  it('does nothing for a touch after its maximum, however late the ticks are', () => {
    forEveryStep(
      ({ before, event, now }, rules) => {
        const stage = activeStage(before);
        const isOver = stage !== null && now >= sessionEnd(stage, rules).at;
        return isOver && !isGuestEvent(event) && !byNobody.has(event.kind);
      },
      ({ before, after, effects }) => {
        expect(after.stage.kind).toBe('ending');
        expect(after.comfort).toEqual(before.comfort);
        expect(effects.filter(({ kind }) => kind !== 'tellCalling')).toHaveLength(1);
      },
    );
  });

  it('warns and then ends when nobody touches it any more, whatever its page does', () => {
    const pages = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 500 }), event: arbitraryGuestEvent }));
    fc.assert(
      fc.property(arbitraryRules, arbitraryEvents, pages, (limits, events, noise) => {
        const rules = { ...limits, maximum: Number.MAX_SAFE_INTEGER };
        const session = newSession(rules).plays(events);
        fc.pre(session.state.stage.kind === 'active');
        const left = session
          .plays(noise)
          .idles(idleOf(session.state, rules) / 2)
          .plays(noise)
          .idles(idleOf(session.state, rules) + rules.warning);
        const stages = left.steps.slice(events.length).map(({ after }) => after.stage.kind);
        const passed = stages.filter((kind, index) => kind !== stages[index - 1]);
        expect(passed).toEqual(['active', 'warning', 'ending'].slice(-passed.length));
        expect(passed).toContain('warning');
        expect(left.state.stage).toEqual({ kind: 'ending', reason: 'idle' });
      }),
      { numRuns: 150 },
    );
  });

  it('gives exactly the same place back to whoever stays', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryEvents, (limits, events) => {
        const rules = { ...limits, maximum: Number.MAX_SAFE_INTEGER };
        const session = newSession(rules).plays(events);
        fc.pre(session.state.stage.kind === 'active');
        const warned = session.tickAfter(idleOf(session.state, rules));
        expect(warned.state.stage.kind).toBe('warning');
        const back = warned.plays([{ wait: rules.warning - 1, event: { kind: 'stay' } }]);
        expect(back.state).toEqual({ ...session.state, panel: null, touchedAt: back.now });
      }),
      { numRuns: 150 },
    );
  });

  it('raises and lowers the hand in turn, and it is up exactly while its cover is on the screen', () => {
    forEveryStep(always, ({ before, after, effects }) => {
      const told = effects.flatMap((effect) => (effect.kind === 'tellCalling' ? [effect.raised] : []));
      const states = [before.panel === 'calling', ...told];
      for (const [index, raised] of told.entries()) expect(raised).toBe(!states[index]);
      expect(states.at(-1)).toBe(after.panel === 'calling');
    });
  });

  it('never leaves a hand up when everybody is gone', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryTickingEvents, (rules, events) => {
        const { effects } = newSession(rules)
          .plays(events)
          .idles(togetherTimes * rules.idle + rules.warning);
        const told = effects.flatMap((effect) => (effect.kind === 'tellCalling' ? [effect.raised] : []));
        expect(told.at(-1) ?? false).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('takes nothing a page does for a sign of life', () => {
    forEveryStep(
      ({ event }) => isGuestEvent(event),
      ({ before, after }) => expect(after.touchedAt).toBe(before.touchedAt),
    );
  });

  it('comes to the same stage at the same moment with and without what its pages do', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryEvents, (rules, events) => {
        const silent: Later[] = [];
        let waited = 0;
        for (const { wait, event } of events) {
          waited += wait;
          if (isGuestEvent(event)) continue;
          silent.push({ wait: waited, event });
          waited = 0;
        }
        const loud = newSession(rules).plays(events);
        const outline = ({ before, after, now }: Played) =>
          before.stage.kind === after.stage.kind
            ? []
            : [{ now, from: before.stage.kind, to: after.stage.kind }];
        expect(newSession(rules).plays(silent).steps.flatMap(outline)).toEqual(loud.steps.flatMap(outline));
      }),
      { numRuns: 150 },
    );
  });

  it('opens only services of the profile', () => {
    forEveryStep(
      ({ effects }) => effects.some(({ kind }) => kind === 'openService'),
      ({ effects }, rules) => {
        const opened = effects.flatMap((effect) => (effect.kind === 'openService' ? [effect.service] : []));
        expect([...rules.categories.values()].flat()).toEqual(expect.arrayContaining(opened));
      },
    );
  });

  it('knows which service is open', () => {
    forEveryStep(always, ({ before, event, after, effects }) => {
      let open = openService(before);
      // The page is already on its way to the other tile's site: there is nothing left to open.
      if (event.kind === 'ledToService' && open !== null) open = event.service;
      for (const effect of effects) {
        if (effect.kind === 'openService') open = effect.service;
        // At its end a session's service is closed by whoever carries the end out.
        if (effect.kind === 'closeService' || effect.kind === 'tellEnded') open = null;
      }
      expect(openService(after)).toBe(open);
    });
  });

  it('closes a service or controls its page only while one is open', () => {
    forEveryStep(
      ({ effects }) => effects.some(({ kind }) => kind === 'controlPage' || kind === 'closeService'),
      ({ before }) => expect(openService(before)).not.toBeNull(),
    );
  });

  it('speaks only a language of the profile', () => {
    forEveryStep(
      ({ after }) => after.language !== null,
      ({ after }, rules) => expect(rules.languages).toContain(after.language),
    );
  });

  it('applies the comfort it remembers', () => {
    forEveryStep(always, ({ before, after, effects }) => {
      const applied = effects.flatMap((effect) => (effect.kind === 'applyComfort' ? [effect.comfort] : []));
      expect(applied.at(-1) ?? before.comfort).toEqual(after.comfort);
    });
  });

  it('changes nothing of what it is given', () => {
    forEveryStep(always, ({ before, event, now }, rules) => {
      const copy = structuredClone(before);
      step(before, { event, now }, rules);
      expect(before).toEqual(copy);
    });
  });

  it('is always drawn from a view of the agreed shape', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryEvents, fc.nat({ max: 200_000 }), (rules, events, delay) => {
        for (const { after, now } of newSession(rules).plays(events).steps) {
          const view = viewOf(after, { canGoBack: false, canGoForward: true }, now + delay, rules);
          expect(SessionView.parse(view)).toEqual(view);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the random sessions of these properties', () => {
  it('meet every stage, both warnings and every panel', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryRules, arbitraryEvents, (rules, events) => {
        for (const { after } of newSession(rules).plays(events).steps) {
          const { stage, panel } = after;
          seen.add(stage.kind === 'warning' ? `${stage.cause} warning` : stage.kind);
          if (stage.kind === 'ending') seen.add(stage.reason);
          if (panel !== null) seen.add(`${panel} panel`);
        }
      }),
      { numRuns: 2_500 },
    );
    const expected = [
      ...(['welcome', 'language', 'charter', 'active', 'idle warning', 'maximum warning'] as const),
      ...endReasons,
      ...(['language', 'sound', 'textSize', 'calling', 'confirmEnd', 'leavePage'] as const).map(
        (panel) => `${panel} panel`,
      ),
    ];
    expect([...seen]).toEqual(expect.arrayContaining(expected));
  });

  it('hold what our pages may send in the shape the gate lets in, and nothing else passes it', () => {
    forEveryStep(always, ({ event }) => {
      const isFromElsewhere =
        isGuestEvent(event) ||
        byNobody.has(event.kind) ||
        ['touched', 'ticked', 'endOrdered'].includes(event.kind);
      expect(VisitorAction.safeParse(event).success).toBe(!isFromElsewhere);
    });
  });
});

function openService(state: SessionState): string | null {
  const place = activeStage(state)?.place;
  return place?.kind === 'service' ? place.service : null;
}
