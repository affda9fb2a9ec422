import { describe, expect, it } from 'vitest';
import { freshSession } from '../../../app/session/session.ts';
import type { SessionRules } from '../../../app/session/session-rules.ts';
import {
  atCharter,
  atIdleWarning,
  atLauncher,
  atPage,
  newSession,
  placeOf,
  tickEvery,
} from './support/play.ts';
import { rules } from './support/rules.ts';

const touched = { kind: 'touched' } as const;

/** Long enough to meet the maximum before anybody is idle. */
const patient: SessionRules = { ...rules, idle: 2 * rules.maximum };

describe('nobody there before the charter', () => {
  it.each([
    ['language', newSession().does({ kind: 'begin' })],
    ['charter', atCharter()],
  ])('leads from the %s screen back to the welcome screen, and to no counted session', (_screen, before) => {
    expect(before.tickAfter(rules.idle - 1).state.stage).toEqual(before.state.stage);
    const session = before.tickAfter(rules.idle);
    expect(session.state).toEqual(freshSession(session.now));
    expect(session.effects.map(({ kind }) => kind)).toEqual(['applyComfort']);
  });

  it('takes an open panel from the welcome screen', () => {
    const session = newSession().does({ kind: 'openPanel', panel: 'language' }).tickAfter(rules.idle);
    expect(session.state).toEqual(freshSession(session.now));
  });

  it('leaves a welcome screen that nobody changed as it is, all night', () => {
    const before = newSession();
    const session = before.tickAfter(12 * 3_600_000);
    expect(session.state).toEqual(before.state);
    expect(session.effects).toEqual([]);
  });
});

describe('nobody there in a session', () => {
  it('brings the warning after the idle time and no sooner', () => {
    const before = atPage();
    expect(before.tickAfter(rules.idle - 1).state.stage.kind).toBe('active');
    const session = before.tickAfter(rules.idle);
    expect(session.state.stage).toMatchObject({
      kind: 'warning',
      cause: 'idle',
      endsAt: session.now + rules.warning,
    });
  });

  it('ends the session once the warning has run out, and no sooner', () => {
    const warned = atPage().tickAfter(rules.idle);
    expect(warned.tickAfter(rules.warning - 1).state.stage.kind).toBe('warning');
    const session = warned.tickAfter(rules.warning);
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'idle' });
    expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason: 'idle' }]);
  });

  it('counts from the last touch, on the page or on a screen of ours', () => {
    const before = atPage().tickAfter(rules.idle - 1);
    expect(before.does(touched).tickAfter(1).state.stage.kind).toBe('active');
    expect(before.does({ kind: 'pageReload' }).tickAfter(1).state.stage.kind).toBe('active');
  });

  it.each([
    { kind: 'pageStarted' },
    { kind: 'pageShown' },
    { kind: 'pageBlocked', host: 'evil.test' },
    { kind: 'pageFailed', why: 'hung' },
  ] as const)('is not hidden by what a page does by itself ($kind)', (event) => {
    const session = atPage()
      .tickAfter(rules.idle - 1)
      .does(event)
      .tickAfter(1);
    expect(session.state.stage.kind).toBe('warning');
  });

  it('gives a person the whole warning, however late the tick that brings it', () => {
    const session = atPage().tickAfter(rules.idle + 60_000);
    expect(session.state.stage).toMatchObject({ kind: 'warning', endsAt: session.now + rules.warning });
  });
});

describe('answering the warning', () => {
  it('brings back the same place', () => {
    const before = atPage();
    const session = before.idles(rules.idle).does({ kind: 'stay' });
    expect(session.state.stage).toEqual(before.state.stage);
    expect(session.lastEffects).toEqual([]);
  });

  it('gives the whole idle time again', () => {
    const session = atIdleWarning().does({ kind: 'stay' });
    expect(session.tickAfter(rules.idle - 1).state.stage.kind).toBe('active');
    expect(session.tickAfter(rules.idle).state.stage.kind).toBe('warning');
  });

  it('with a touch alone is not enough: the screen asks a question', () => {
    const session = atIdleWarning().does(touched);
    expect(session.state.stage.kind).toBe('warning');
    expect(session.tickAfter(rules.warning).state.stage.kind).toBe('ending');
  });

  it('with "end" ends the session at once', () => {
    const session = atIdleWarning().does({ kind: 'end' });
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'visitorEnded' });
  });

  it('with "I am another person" ends the session at once, under a name of its own', () => {
    const session = atIdleWarning().does({ kind: 'takeOver' });
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'newVisitor' });
    expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason: 'newVisitor' }]);
  });

  it('"I am another person" is an answer to nothing else', () => {
    const takeOver = { kind: 'takeOver' } as const;
    const announced = atPage(patient).tickAfter(rules.maximum - rules.warning);
    for (const before of [newSession(), atCharter(), atLauncher(), atPage(), announced]) {
      expect(before.does(takeOver).state).toEqual({ ...before.state, touchedAt: before.now });
    }
  });

  it('too late brings nothing back, even when the tick was late as well', () => {
    const session = atIdleWarning().plays([{ wait: rules.warning, event: { kind: 'stay' } }]);
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'idle' });
    expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason: 'idle' }]);
  });

  it('where there is none changes nothing', () => {
    const before = atPage();
    expect(before.does({ kind: 'stay' }).state).toEqual(before.state);
    expect(newSession().does({ kind: 'stay' }).state.stage.kind).toBe('welcome');
  });
});

describe('a touch after a tick that was late', () => {
  it('meets the warning that was due', () => {
    const session = atLauncher().plays([
      { wait: rules.idle, event: { kind: 'openService', service: 'ameli' } },
    ]);
    expect(session.state.stage).toMatchObject({ kind: 'warning', cause: 'idle' });
    expect(placeOf(session)).toEqual({ kind: 'launcher', category: null });
    expect(session.lastEffects).toEqual([]);
  });

  it('does not accept a charter that should have been put away', () => {
    const session = atCharter().plays([{ wait: rules.idle, event: { kind: 'acceptCharter' } }]);
    expect(session.state).toEqual(freshSession(session.now));
  });

  it('does not reach through a panel that should have been put away', () => {
    const session = newSession()
      .does({ kind: 'openPanel', panel: 'textSize' })
      .plays([{ wait: rules.idle, event: { kind: 'setTextSize', textSize: 200 } }]);
    expect(session.state).toEqual(freshSession(session.now));
  });

  it('does not go on beyond the longest session', () => {
    const session = atPage(patient).plays([{ wait: rules.maximum, event: touched }]);
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'maximum' });
    expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason: 'maximum' }]);
  });
});

describe('the longest session', () => {
  it('is announced a warning before its end, and ends on time', () => {
    const before = atPage(patient);
    const ends = before.now + rules.maximum;
    expect(before.tickAfter(rules.maximum - rules.warning - 1).state.stage.kind).toBe('active');
    const warned = before.tickAfter(rules.maximum - rules.warning);
    expect(warned.state.stage).toMatchObject({ kind: 'warning', cause: 'maximum', endsAt: ends });
    expect(warned.tickAfter(rules.warning - 1).state.stage.kind).toBe('warning');
    const session = warned.tickAfter(rules.warning);
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'maximum' });
    expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason: 'maximum' }]);
  });

  it('is announced once: who chose to go on does so undisturbed until the end', () => {
    const before = atPage(patient);
    const going = before.tickAfter(rules.maximum - rules.warning).does({ kind: 'stay' });
    expect(going.state.stage).toEqual(before.state.stage);
    const shortly = going.idles(rules.warning - tickEvery);
    expect(shortly.state.stage.kind).toBe('active');
    expect(shortly.tickAfter(tickEvery).state.stage).toEqual({ kind: 'ending', reason: 'maximum' });
  });

  it('is not made longer by a warning that nobody answers', () => {
    const before = atPage();
    const ends = before.now + rules.maximum;
    // The last touch leaves less than a whole warning after the idle time.
    const session = before
      .plays([
        { wait: 100_000, event: touched },
        { wait: 100_000, event: touched },
        { wait: 100_000, event: touched },
        { wait: 100_000, event: touched },
        { wait: 65_000, event: touched },
      ])
      .tickAfter(rules.idle);
    expect(session.now).toBe(ends - 15_000);
    expect(session.state.stage).toMatchObject({ kind: 'warning', cause: 'idle', endsAt: ends });
  });

  it('is still announced after an idle warning was answered', () => {
    const session = atPage()
      .idles(rules.idle)
      .does({ kind: 'stay' })
      .plays(Array.from({ length: 9 }, () => ({ wait: 50_000, event: touched })))
      .tickAfter(0);
    expect(session.state.stage).toMatchObject({ kind: 'warning', cause: 'maximum' });
  });

  it('is counted from the charter, not from the first touch', () => {
    const slowReader = atCharter(patient)
      .tickAfter(rules.maximum - 1)
      .does({ kind: 'acceptCharter' });
    expect(slowReader.tickAfter(rules.maximum - rules.warning - 1).state.stage.kind).toBe('active');
  });
});
