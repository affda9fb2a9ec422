import { describe, expect, it } from 'vitest';
import { freshSession } from '../../../app/session/session.ts';
import { atCharter, atLauncher, newSession } from './support/play.ts';

describe('the way to the charter', () => {
  it('begins at the welcome screen, in no language and with nothing told to anybody', () => {
    const session = newSession();
    expect(session.state.stage).toEqual({ kind: 'welcome', afterLoss: false });
    expect(session.state.language).toBeNull();
    expect(session.state.panel).toBeNull();
  });

  it('asks for a language once someone begins', () => {
    const session = newSession().does({ kind: 'begin' });
    expect(session.state.stage).toEqual({ kind: 'language' });
    expect(session.effects).toEqual([]);
  });

  it('opens the charter in the language that was chosen', () => {
    const session = atCharter();
    expect(session.state.stage).toEqual({ kind: 'charter', view: 'short' });
    expect(session.state.language).toBe('fr');
    expect(session.effects).toEqual([]);
  });

  it('opens the charter when a language is chosen on the welcome screen itself', () => {
    const session = newSession().does({ kind: 'chooseLanguage', language: 'ar' });
    expect(session.state.stage).toEqual({ kind: 'charter', view: 'short' });
    expect(session.state.language).toBe('ar');
  });

  it('takes no language that the profile does not offer', () => {
    const session = newSession().does({ kind: 'begin' }, { kind: 'chooseLanguage', language: 'es' });
    expect(session.state.stage).toEqual({ kind: 'language' });
    expect(session.state.language).toBeNull();
  });

  it('shows the charter in full, refused or not understood, and in short again', () => {
    let session = atCharter();
    for (const view of ['full', 'refused', 'unclear', 'short'] as const) {
      session = session.does({ kind: 'showCharter', view });
      expect(session.state.stage).toEqual({ kind: 'charter', view });
    }
  });

  it('keeps the part of the charter that is read when the language is changed', () => {
    const session = atCharter().does(
      { kind: 'showCharter', view: 'full' },
      { kind: 'chooseLanguage', language: 'ar' },
    );
    expect(session.state.stage).toEqual({ kind: 'charter', view: 'full' });
    expect(session.state.language).toBe('ar');
  });

  it('shows no charter before a language is chosen', () => {
    const session = newSession().does({ kind: 'begin' }, { kind: 'showCharter', view: 'full' });
    expect(session.state.stage).toEqual({ kind: 'language' });
  });

  it('goes back to the welcome screen when someone starts over, and forgets the language', () => {
    const session = atCharter().does({ kind: 'startOver' });
    expect(session.state).toEqual(freshSession(session.now));
  });

  it('goes back to the welcome screen when someone ends before the charter, and no session is counted', () => {
    for (const before of [newSession(), newSession().does({ kind: 'begin' }), atCharter()]) {
      const session = before.does({ kind: 'end' });
      expect(session.state).toEqual(freshSession(session.now));
      expect(session.effects.map(({ kind }) => kind)).toEqual(['applyComfort']);
    }
  });
});

describe('accepting the charter', () => {
  it('opens the launcher, begins the session and counts its language', () => {
    const session = atCharter().does({ kind: 'acceptCharter' });
    expect(session.state.stage).toEqual({
      kind: 'active',
      beganAt: session.now,
      extensions: 0,
      given: 0,
      closesAt: null,
      place: { kind: 'launcher', category: null },
    });
    expect(session.effects).toEqual([
      { kind: 'tellBegan' },
      { kind: 'count', counter: 'language', key: 'fr' },
    ]);
  });

  it('counts the language the charter was accepted in, not the first one chosen', () => {
    const session = atCharter().does({ kind: 'chooseLanguage', language: 'ar' }, { kind: 'acceptCharter' });
    expect(session.effects).toContainEqual({ kind: 'count', counter: 'language', key: 'ar' });
    expect(session.effects).not.toContainEqual({ kind: 'count', counter: 'language', key: 'fr' });
  });

  it('is possible from the full text too', () => {
    const session = atCharter().does({ kind: 'showCharter', view: 'full' }, { kind: 'acceptCharter' });
    expect(session.state.stage.kind).toBe('active');
  });

  it.each(['refused', 'unclear'] as const)(
    'is no answer to the screen that leads to a person (%s)',
    (view) => {
      const session = atCharter().does({ kind: 'showCharter', view }, { kind: 'acceptCharter' });
      expect(session.state.stage).toEqual({ kind: 'charter', view });
      expect(session.effects).toEqual([]);
    },
  );

  it('does nothing on the screens before it', () => {
    expect(newSession().does({ kind: 'acceptCharter' }).state.stage.kind).toBe('welcome');
    expect(newSession().does({ kind: 'begin' }, { kind: 'acceptCharter' }).state.stage.kind).toBe('language');
  });

  it('happens once: a second touch begins no second session', () => {
    const session = atLauncher().does({ kind: 'acceptCharter' });
    expect(session.lastEffects).toEqual([]);
    expect(session.effects.filter(({ kind }) => kind === 'tellBegan')).toHaveLength(1);
  });

  it('is not undone by what belongs to the screens before it', () => {
    const before = atLauncher();
    for (const event of [
      { kind: 'begin' },
      { kind: 'startOver' },
      { kind: 'showCharter', view: 'full' },
    ] as const) {
      const session = before.does(event);
      expect(session.state).toEqual(before.state);
      expect(session.lastEffects).toEqual([]);
    }
  });
});
