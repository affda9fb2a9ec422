import { describe, expect, it } from 'vitest';
import { usualComfort } from '../../../app/session/comfort.ts';
import { idleEnds } from '../../../app/session/presence.ts';
import { freshSession } from '../../../app/session/session.ts';
import type { SessionState } from '../../../app/session/state.ts';
import { atCharter, atIdleWarning, atPage, newSession } from './support/play.ts';
import { rules } from './support/rules.ts';

describe('comfort', () => {
  it.each([
    [{ kind: 'setSound', sound: 'off' }, { sound: 'off' }],
    [{ kind: 'setTextSize', textSize: 200 }, { textSize: 200 }],
    [{ kind: 'setContrast', contrast: 'high' }, { contrast: 'high' }],
    [{ kind: 'setListening', listening: true }, { listening: true }],
    [{ kind: 'setKeyboard', open: true }, { keyboard: true }],
  ] as const)('is changed on every screen and applied at once ($0.kind)', (event, changed) => {
    const comfort = { ...usualComfort, ...changed };
    for (const before of [newSession(), atCharter(), atPage(), atIdleWarning()]) {
      const session = before.does(event);
      expect(session.state.comfort).toEqual(comfort);
      expect(session.lastEffects).toEqual([{ kind: 'applyComfort', comfort }]);
      expect(session.state.stage).toEqual(before.state.stage);
    }
  });

  it('adds up', () => {
    const session = atPage().does(
      { kind: 'setSound', sound: 'soft' },
      { kind: 'setTextSize', textSize: 150 },
      { kind: 'setContrast', contrast: 'high' },
    );
    expect(session.state.comfort).toEqual({
      sound: 'soft',
      textSize: 150,
      contrast: 'high',
      listening: false,
      keyboard: false,
      together: false,
      steady: false,
      hearing: null,
    });
  });

  it('brings the sound back for who wants to listen, and ends with it', () => {
    const listening = atPage().does(
      { kind: 'setSound', sound: 'off' },
      { kind: 'setListening', listening: true },
    );
    expect(listening.state.comfort).toMatchObject({ sound: 'loud', listening: true });
    const quiet = listening.does({ kind: 'setSound', sound: 'off' });
    expect(quiet.state.comfort).toMatchObject({ sound: 'off', listening: false });
    expect(listening.does({ kind: 'setSound', sound: 'soft' }).state.comfort.listening).toBe(true);
  });

  it('enlarges the text for a trembling hand, never makes it smaller, and leaves it when it ends', () => {
    const steady = atPage().does({ kind: 'setSteady', steady: true });
    expect(steady.state.comfort).toMatchObject({ steady: true, textSize: 150 });
    const larger = atPage().does(
      { kind: 'setTextSize', textSize: 200 },
      { kind: 'setSteady', steady: true },
      { kind: 'setSteady', steady: false },
    );
    expect(larger.state.comfort).toMatchObject({ steady: false, textSize: 200 });
  });

  it('keeps the language that is heard instead, until another one is chosen to read', () => {
    const asked = atPage().does({ kind: 'openPanel', panel: 'hearing' });
    expect(asked.state.panel).toBe('hearing');
    const answered = asked.does({ kind: 'setHearing', language: 'ar' });
    expect([answered.state.panel, answered.state.comfort.hearing]).toEqual([null, 'ar']);
    // One that this terminal does not offer is none.
    expect(answered.does({ kind: 'setHearing', language: 'ti' }).state.comfort.hearing).toBe('ar');
    expect(answered.does({ kind: 'chooseLanguage', language: 'fr' }).state.comfort.hearing).toBe(null);
    // Before a language is chosen there is nothing to ask.
    expect(newSession().does({ kind: 'openPanel', panel: 'hearing' }).state.panel).toBe(null);
  });

  it('counts once that somebody helps, and gives two who talk twice the time', () => {
    const alone = atPage();
    const helped = alone.does({ kind: 'setTogether', together: true });
    expect(helped.state.comfort.together).toBe(true);
    expect(helped.lastEffects).toContainEqual({ kind: 'count', counter: 'help', key: 'together' });
    const still = helped.does({ kind: 'setTogether', together: true });
    expect(still.lastEffects.some(({ kind }) => kind === 'count')).toBe(false);
    expect(idleEnds(helped.state, rules) - helped.state.touchedAt).toBe(
      2 * (idleEnds(alone.state, rules) - alone.state.touchedAt),
    );
  });

  it('asks the helper to look away where a password is written, and nobody where nobody helps', () => {
    const noticeOf = ({ stage }: SessionState) =>
      stage.kind === 'active' && stage.place.kind === 'service' ? (stage.place.notice?.what ?? null) : null;
    expect(noticeOf(atPage().does({ kind: 'secretTouched' }).state)).toBe(null);
    const helped = atPage().does({ kind: 'setTogether', together: true }, { kind: 'secretTouched' });
    expect(noticeOf(helped.state)).toBe('yourTurn');
  });

  it('is kept when the charter is accepted', () => {
    const session = atCharter().does({ kind: 'setTextSize', textSize: 150 }, { kind: 'acceptCharter' });
    expect(session.state.comfort.textSize).toBe(150);
  });

  it('is taken back when someone starts over', () => {
    const session = atCharter().does({ kind: 'setTextSize', textSize: 200 }, { kind: 'startOver' });
    expect(session.state.comfort).toEqual(usualComfort);
    expect(session.lastEffects).toEqual([{ kind: 'applyComfort', comfort: usualComfort }]);
  });

  it('chosen on the welcome screen by someone who left is gone before the next visitor', () => {
    const session = newSession()
      .does({ kind: 'openPanel', panel: 'sound' }, { kind: 'setSound', sound: 'off' }, { kind: 'closePanel' })
      .idles(rules.idle);
    expect(session.state).toEqual(freshSession(session.now));
    expect(session.lastEffects).toEqual([{ kind: 'applyComfort', comfort: usualComfort }]);
  });
});
