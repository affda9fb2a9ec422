import { describe, expect, it } from 'vitest';
import { freshSession } from '../../../app/session/session.ts';
import { atCharter, atIdleWarning, atLauncher, atPage, newSession } from './support/play.ts';
import { rules } from './support/rules.ts';

const lowered = { kind: 'tellCalling', raised: false } as const;
const raised = { kind: 'tellCalling', raised: true } as const;
const call = { kind: 'openPanel', panel: 'calling' } as const;

describe('a panel', () => {
  it.each(['language', 'sound', 'textSize', 'calling'] as const)('opens over any screen (%s)', (panel) => {
    for (const before of [newSession(), newSession().does({ kind: 'begin' }), atCharter(), atPage()]) {
      const session = before.does({ kind: 'openPanel', panel });
      expect(session.state.panel).toBe(panel);
      expect(session.state.stage).toEqual(before.state.stage);
    }
  });

  it('gives the screen beneath it back when it is closed', () => {
    const before = atPage();
    const session = before.does({ kind: 'openPanel', panel: 'sound' }, { kind: 'closePanel' });
    expect(session.state).toEqual(before.state);
    expect(session.lastEffects).toEqual([]);
  });

  it('gives way to another panel', () => {
    const session = atPage().does(
      { kind: 'openPanel', panel: 'sound' },
      { kind: 'openPanel', panel: 'textSize' },
    );
    expect(session.state.panel).toBe('textSize');
  });

  it('asks before the end only in a session that has begun', () => {
    const confirm = { kind: 'openPanel', panel: 'confirmEnd' } as const;
    expect(atPage().does(confirm).state.panel).toBe('confirmEnd');
    expect(newSession().does(confirm).state.panel).toBeNull();
    expect(atCharter().does(confirm).state.panel).toBeNull();
  });

  it.each([
    ['more time', 'maximum', undefined],
    ['closing time', 'closing', rules.maximum],
  ] as const)(
    'opens over the question of the last minute, whose answer it is not (%s)',
    (_, cause, closing) => {
      const patient = { ...rules, idle: 2 * rules.maximum };
      const asked = atCharter(patient, closing)
        .does({ kind: 'acceptCharter' })
        .tickAfter(rules.maximum - rules.lastCall);
      const calling = asked.does({ kind: 'openPanel', panel: 'calling' });
      expect(calling.state).toMatchObject({ panel: 'calling', stage: { kind: 'warning', cause } });
      // Asked again as it was, and not a moment longer.
      expect(calling.does({ kind: 'closePanel' }).state).toEqual({
        ...asked.state,
        touchedAt: asked.now,
      });
      expect(calling.tickAfter(rules.lastCall).state.stage).toEqual({ kind: 'ending', reason: cause });
    },
  );

  describe('over "is it still you?"', () => {
    const sound = { kind: 'openPanel', panel: 'sound' } as const;

    it('opens without answering the question', () => {
      const session = atIdleWarning().does(sound);
      expect(session.state).toMatchObject({ panel: 'sound', stage: { kind: 'warning', cause: 'idle' } });
    });

    it('lets it wait as long as an absent visitor is waited for, and no longer', () => {
      const session = atIdleWarning().does(sound);
      expect(session.tickAfter(rules.idle - 1).state.stage.kind).toBe('warning');
      expect(session.tickAfter(rules.idle).state.stage).toEqual({ kind: 'ending', reason: 'idle' });
    });

    it('gives the question its whole time again once it is closed', () => {
      const session = atIdleWarning()
        .does(sound)
        .plays([{ wait: rules.idle - 1, event: { kind: 'closePanel' } }]);
      expect(session.tickAfter(rules.warning - 1).state.stage.kind).toBe('warning');
      expect(session.tickAfter(rules.warning).state.stage).toEqual({ kind: 'ending', reason: 'idle' });
    });

    it('gives no time to who closes what is not open', () => {
      const before = atIdleWarning();
      const session = before.plays([{ wait: 1_000, event: { kind: 'closePanel' } }]);
      expect(session.state.stage).toEqual(before.state.stage);
    });

    it('closes with the choice of a language, and the question is asked in it', () => {
      const session = atIdleWarning().does(
        { kind: 'openPanel', panel: 'language' },
        { kind: 'chooseLanguage', language: 'ar' },
      );
      expect(session.state).toMatchObject({
        panel: null,
        language: 'ar',
        stage: { kind: 'warning', endsAt: session.now + rules.warning },
      });
    });

    it('raises the hand, and lowers it when nobody came', () => {
      const session = atIdleWarning().does({ kind: 'openPanel', panel: 'calling' });
      expect(session.lastEffects).toContainEqual({ kind: 'tellCalling', raised: true });
      const left = session.tickAfter(rules.idle);
      expect(left.lastEffects).toEqual([
        { kind: 'tellCalling', raised: false },
        { kind: 'tellEnded', reason: 'idle' },
      ]);
    });

    it('makes no session longer than the longest', () => {
      const panels = Array.from({ length: 100 }, (_, place) => ({
        wait: 25_000,
        event: place % 2 === 0 ? sound : ({ kind: 'closePanel' } as const),
      }));
      const began = atIdleWarning();
      const session = began.plays(panels);
      const last = session.steps.findLast(({ after }) => after.stage.kind === 'warning');
      expect(session.state.stage.kind).toBe('ending');
      expect(last?.now).toBeLessThan(began.now - rules.idle + rules.maximum);
    });
  });

  it('makes room for the warning', () => {
    const session = atPage().does({ kind: 'openPanel', panel: 'sound' }).idles(rules.idle);
    expect(session.state.stage.kind).toBe('warning');
    expect(session.state.panel).toBeNull();
  });

  it('closes with the choice of a language, and the page stays', () => {
    const before = atPage();
    const session = before.does(
      { kind: 'openPanel', panel: 'language' },
      { kind: 'chooseLanguage', language: 'ar' },
    );
    expect(session.state).toEqual({ ...before.state, language: 'ar' });
    expect(session.lastEffects).toEqual([]);
  });

  it('that is not about languages stays open when one is chosen', () => {
    const session = atPage().does(
      { kind: 'openPanel', panel: 'sound' },
      { kind: 'chooseLanguage', language: 'ar' },
    );
    expect(session.state.panel).toBe('sound');
  });

  it('closes when a tile is opened', () => {
    const before = atLauncher().does({ kind: 'openPanel', panel: 'sound' });
    expect(before.does({ kind: 'openService', service: 'ameli' }).state.panel).toBeNull();
    expect(before.does({ kind: 'openCategory', category: 'health' }).state.panel).toBeNull();
    expect(before.does({ kind: 'goHome' }).state.panel).toBeNull();
  });
});

describe('calling someone', () => {
  it('raises the hand and is counted', () => {
    const session = atPage().does(call);
    expect(session.lastEffects).toEqual([{ kind: 'count', counter: 'help', key: 'called' }, raised]);
  });

  it('is one call, however often it is touched while the hand is up', () => {
    expect(atPage().does(call, call).lastEffects).toEqual([]);
  });

  it('is counted on the welcome screen too', () => {
    expect(newSession().does(call).lastEffects).toContainEqual({
      kind: 'count',
      counter: 'help',
      key: 'called',
    });
  });

  it('lowers the hand when the cover is touched away', () => {
    const session = atPage().does(call, { kind: 'closePanel' });
    expect(session.lastEffects).toEqual([lowered]);
    expect(session.state.panel).toBeNull();
  });

  it.each([
    { kind: 'openPanel', panel: 'sound' },
    { kind: 'lookedBeforeHome', holdsText: false },
    { kind: 'lookedBeforeHome', holdsText: true },
    { kind: 'openCategory', category: 'health' },
    { kind: 'openCategory', category: 'post' },
    { kind: 'openService', service: 'mdph' },
    { kind: 'end' },
    { kind: 'endOrdered', reason: 'staffEnded' },
  ] as const)('lowers the hand whenever its cover goes away ($kind)', (event) => {
    const session = atPage().does(call, event);
    expect(session.state.panel).not.toBe('calling');
    expect(session.lastEffects).toContainEqual(lowered);
  });

  it('lowers the hand when the charter is accepted beneath it', () => {
    expect(atCharter().does(call, { kind: 'acceptCharter' }).lastEffects).toContainEqual(lowered);
  });

  it.each([
    ['the welcome screen', newSession()],
    ['the charter', atCharter()],
  ])('lowers the hand when nobody comes back to %s', (_screen, before) => {
    const session = before.does(call).idles(rules.idle);
    expect(session.lastEffects).toContainEqual(lowered);
    expect(session.state).toEqual(freshSession(session.now));
  });

  it('lowers the hand for the warning', () => {
    const session = atPage().does(call).idles(rules.idle);
    expect(session.state.stage.kind).toBe('warning');
    expect(session.lastEffects).toEqual([lowered]);
  });

  it('keeps the hand up when the language is changed', () => {
    const session = newSession().does(call, { kind: 'chooseLanguage', language: 'fr' });
    expect(session.state.panel).toBe('calling');
    expect(session.lastEffects).toEqual([]);
  });
});
