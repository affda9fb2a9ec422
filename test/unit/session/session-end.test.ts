import { describe, expect, it } from 'vitest';
import { sessionEnd, untilNext } from '../../../app/session/session-end.ts';
import { viewOf } from '../../../app/session/session-view.ts';
import { TimeOfDay } from '../../../app/terminal/time-of-day.ts';
import { activeStage, atCharter, atIdleWarning, atPage, newSession, type Session } from './support/play.ts';
import { rules as usual } from './support/rules.ts';

/** Long enough to meet the end before anybody is idle. */
const rules = { ...usual, idle: 10 * usual.maximum };
const lastCall = rules.maximum - rules.lastCall;
const asked = () => atPage(rules).tickAfter(lastCall);
const extend = { kind: 'extend' } as const;
const nobodyWaits = { kind: 'queueChanged', nobodyWaits: true } as const;

describe('more time', () => {
  it('is asked for once the last minute begins, and gives the page back as it was', () => {
    const before = atPage(rules);
    const session = asked().does(extend);
    expect(session.state.stage).toEqual({ ...before.state.stage, extensions: 1 });
    expect(session.lastEffects).toEqual([]);
    expect(session.tickAfter(rules.extension).state.stage).toMatchObject({
      kind: 'warning',
      cause: 'maximum',
    });
  });

  it('makes the session so much longer and no longer', () => {
    const session = asked().does(extend);
    const left = rules.lastCall + rules.extension;
    expect(session.tickAfter(left - 1).state.stage.kind).not.toBe('ending');
    expect(session.tickAfter(left).state.stage).toEqual({ kind: 'ending', reason: 'maximum' });
  });

  it('may be taken as often as the profile says, and without limit while nobody waits', () => {
    const twice = asked().does(extend).tickAfter(rules.extension).does(extend).tickAfter(rules.extension);
    expect(twice.state.stage.kind).toBe('warning');
    expect(twice.does(extend).state.stage.kind).toBe('warning');
    const third = twice.does(nobodyWaits, extend);
    expect(third.state.stage).toMatchObject({ kind: 'active', extensions: 3 });
    const again = third.tickAfter(rules.extension).does({ kind: 'queueChanged', nobodyWaits: false }, extend);
    expect(again.state.stage.kind).toBe('warning');
  });

  it('is without limit too where staff said so before the session began, and somebody turned back', () => {
    const none = { ...rules, extensions: 0 };
    const session = newSession(none)
      .does(nobodyWaits, { kind: 'begin' }, { kind: 'startOver' }, { kind: 'begin' })
      .does({ kind: 'chooseLanguage', language: 'fr' }, { kind: 'acceptCharter' })
      .tickAfter(lastCall)
      .does(extend);
    expect(session.state.stage).toMatchObject({ kind: 'active', extensions: 1 });
  });

  it('is an answer to nothing else', () => {
    for (const before of [atPage(rules), atIdleWarning(), atCharter(rules)]) {
      expect(before.does(extend).state).toEqual({ ...before.state, touchedAt: before.now });
    }
    const none = { ...rules, extension: 0 };
    expect(atPage(none).tickAfter(lastCall).does(extend).state.stage.kind).toBe('warning');
  });

  it('is given by the team on top, answers the question about the end, and nothing else', () => {
    const given = { kind: 'timeGiven', time: 600_000 } as const;
    const early = atPage(rules).does(given);
    expect(early.state.stage).toMatchObject({ kind: 'active', given: 600_000 });
    expect(early.tickAfter(rules.maximum + 600_000 - 1).state.stage.kind).toBe('warning');
    expect(early.tickAfter(rules.maximum + 600_000).state.stage.kind).toBe('ending');
    const answered = asked().does(given);
    expect(answered.state.stage).toMatchObject({ kind: 'active', given: 600_000, extensions: 0 });
    const idle = atIdleWarning().does(given);
    expect(idle.state.stage).toMatchObject({ kind: 'warning', resume: { given: 600_000 } });
    const before = atCharter(rules);
    expect(before.does(given).state).toEqual(before.state);
  });

  it('too late brings nothing back', () => {
    const session = asked().plays([{ wait: rules.lastCall, event: extend }]);
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'maximum' });
  });
});

describe('closing time', () => {
  const closing = atCharter(rules, 300_000).does({ kind: 'acceptCharter' });

  it('ends a session that would last longer, and says why', () => {
    const warned = closing.tickAfter(300_000 - rules.lastCall);
    expect(warned.state.stage).toMatchObject({ kind: 'warning', cause: 'closing' });
    expect(warned.does(nobodyWaits, extend).state.stage.kind).toBe('warning');
    expect(warned.does({ kind: 'stay' }).tickAfter(rules.lastCall).state.stage).toEqual({
      kind: 'ending',
      reason: 'closing',
    });
  });

  it('is what the announcements speak of', () => {
    const announced = (session: Session) =>
      viewOf(session.state, { canGoBack: false, canGoForward: false }, session.now, rules).stage;
    expect(announced(closing.tickAfter(0))).toMatchObject({ minutesLeft: 5, endsBy: 'closing' });
    expect(announced(atPage(rules).tickAfter(300_000))).toMatchObject({ announcement: 5, endsBy: 'maximum' });
    const soon = atCharter(rules, 360_000).does({ kind: 'acceptCharter' }).tickAfter(60_000);
    expect(announced(soon)).toMatchObject({ announcement: 5, endsBy: 'closing' });
  });

  it('leaves a session alone that ends before', () => {
    const session = atCharter(rules, rules.maximum + 1).does({ kind: 'acceptCharter' });
    const stage = activeStage(session.state);
    expect(stage === null ? null : sessionEnd(stage, rules).cause).toBe('maximum');
  });

  it.each([
    ['18:30', '2026-03-05T17:00:00', 90],
    ['18:30', '2026-03-05T18:30:00', 24 * 60],
    ['18:30', '2026-03-05T19:00:00', 23.5 * 60],
    ['00:00', '2026-12-31T23:59:00', 1],
  ])('%s is %s + %d minutes', (time, moment, minutes) => {
    expect(untilNext(TimeOfDay.parse(time), new Date(moment))).toBe(minutes * 60_000);
  });

  it('is on the clock of the wall, also over a night in which the clock is set', () => {
    const evening = new Date(2026, 2, 28, 19, 0);
    const next = new Date(Number(evening) + untilNext(TimeOfDay.parse('18:30'), evening));
    expect([next.getDate(), next.getHours(), next.getMinutes()]).toEqual([29, 18, 30]);
  });
});

describe('a visitor who touches nothing', () => {
  const present = { kind: 'present' } as const;

  it('is there as long as there is a sign of it', () => {
    const session = atPage()
      .tickAfter(usual.idle - 1)
      .does(present)
      .tickAfter(usual.idle - 1);
    expect(session.state.stage.kind).toBe('active');
    expect(session.tickAfter(1).state.stage).toMatchObject({ kind: 'warning', cause: 'idle' });
  });

  it('is taken to be gone after three idle times, whatever the page pretends', () => {
    const signs = Array.from({ length: 3 * 4 - 1 }, () => ({ wait: usual.idle / 4, event: present }));
    const session = atPage().plays(signs);
    expect(session.state.stage.kind).toBe('active');
    expect(session.tickAfter(usual.idle / 4).state.stage).toMatchObject({ kind: 'warning', cause: 'idle' });
  });
});

describe('what would be lost', () => {
  it('is looked for when the question before the end is opened, and forgotten with it', () => {
    const asking = atPage().does({ kind: 'openPanel', panel: 'confirmEnd' });
    expect(asking.lastEffects).toContainEqual({ kind: 'lookForLosses' });
    const seen = asking.does({ kind: 'lossesSeen', losses: ['unsentText'] });
    expect(seen.state.losses).toEqual(['unsentText']);
    const later = seen.does({ kind: 'closePanel' }, { kind: 'openPanel', panel: 'confirmEnd' });
    expect(later.state.losses).toEqual([]);
  });
});
