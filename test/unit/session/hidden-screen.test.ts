import { describe, expect, it } from 'vitest';
import { mostTries, type PictureCode } from '../../../app/session/picture-code.ts';
import { viewOf } from '../../../app/session/session-view.ts';
import { atCharter, atIdleWarning, atPage, newSession, placeOf, type Session } from './support/play.ts';
import { rules } from './support/rules.ts';

const code: PictureCode = ['heart', 'snail', 'key'];
const openPanel = { kind: 'openPanel', panel: 'hideScreen' } as const;
const hide = { kind: 'hideScreen', code } as const;
const unlock = (tried: PictureCode) => ({ kind: 'unlockScreen', code: tried }) as const;
const hidden = (): Session => atPage().does(openPanel, hide);
const wrong = unlock(['heart', 'key', 'snail']);

describe('a hidden screen', () => {
  it('covers the page, which is heard no more, and keeps it as it is', () => {
    const before = atPage();
    const session = hidden();
    expect(session.state.stage).toMatchObject({ kind: 'hidden', resume: before.state.stage });
    expect(session.state.panel).toBeNull();
    expect(session.lastEffects).toEqual([{ kind: 'quietPage', isQuiet: true }]);
  });

  it('is opened by the same pictures in the same order, and by nothing else', () => {
    const opened = hidden().does(unlock(code));
    expect(opened.state.stage).toEqual(atPage().state.stage);
    expect(opened.lastEffects).toEqual([{ kind: 'quietPage', isQuiet: false }]);
    for (const tried of [wrong, unlock(['heart', 'snail']), unlock([]), unlock([...code, 'star'])]) {
      expect(hidden().does(tried).state.stage).toMatchObject({ kind: 'hidden', tries: 1 });
    }
    const others = [{ kind: 'stay' }, { kind: 'goHome' }, { kind: 'extend' }, { kind: 'takeOver' }] as const;
    for (const event of others) expect(hidden().does(event).state.stage.kind).toBe('hidden');
    expect(hidden().does({ kind: 'openService', service: 'mdph' }).lastEffects).toEqual([]);
    expect(hidden().does(openPanel, hide).state.stage).toMatchObject({ kind: 'hidden' });
  });

  it('takes no code any more after too many tries, not even the right one', () => {
    const locked = hidden().does(...Array.from({ length: mostTries }, () => wrong));
    expect(locked.does(unlock(code)).state.stage.kind).toBe('hidden');
    expect(locked.does({ kind: 'openPanel', panel: 'calling' }).state.panel).toBe('calling');
  });

  it('may be ended by anybody', () => {
    const session = hidden().does({ kind: 'openPanel', panel: 'confirmEnd' }, { kind: 'end' });
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'visitorEnded' });
  });

  it('ends when nobody opens it, and is no idle screen before', () => {
    const left = hidden().tickAfter(rules.hidden - 1);
    expect(left.state.stage.kind).toBe('hidden');
    expect(left.tickAfter(1).state.stage).toEqual({ kind: 'ending', reason: 'hiddenTooLong' });
  });

  it('never lasts longer than the session would have', () => {
    const patient = { ...rules, idle: 10 * rules.maximum, hidden: 10 * rules.maximum };
    const session = atPage(patient).does(openPanel, hide);
    expect(session.tickAfter(rules.maximum).state.stage).toEqual({ kind: 'ending', reason: 'maximum' });
  });

  it('lets the page beneath go on', () => {
    const session = hidden().does({ kind: 'pageFailed', why: 'hung' });
    expect(session.state.stage.kind).toBe('hidden');
    expect(placeOf(session)).toMatchObject({ page: { kind: 'failed', why: 'hung' } });
  });

  it('shows nothing of the code', () => {
    const session = hidden();
    const view = viewOf(session.state, { canGoBack: false, canGoForward: false }, session.now, rules);
    expect(JSON.stringify(view.stage)).not.toMatch(/heart|snail|key/);
    expect(view.stage).toMatchObject({ kind: 'hidden', triesLeft: mostTries, isWrong: false });
  });
});

describe('no screen is hidden', () => {
  it.each<[string, Session]>([
    ['before a session', newSession()],
    ['before the charter is accepted', atCharter()],
    ['over a warning', atIdleWarning()],
    ['where the profile does not allow it', atPage({ ...rules, hidden: 0 })],
  ])('%s', (_when, before) => {
    const session = before.does(openPanel, hide);
    expect(session.state.panel).toBeNull();
    expect(session.state.stage.kind).toBe(before.state.stage.kind);
  });

  it.each<[string, PictureCode]>([
    ['too short', ['heart', 'key']],
    ['with one picture twice', ['heart', 'key', 'heart']],
  ])('with a code that is %s', (_what, short) => {
    expect(atPage().does(openPanel, { kind: 'hideScreen', code: short }).state.stage.kind).toBe('active');
  });
});
