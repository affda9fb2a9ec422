import { describe, expect, it } from 'vitest';
import { usualComfort } from '../../../app/session/comfort.ts';
import { SessionView, viewOf } from '../../../app/session/session-view.ts';
import { atCharter, atIdleWarning, atLauncher, atPage, newSession, type Session } from './support/play.ts';
import { rules } from './support/rules.ts';

const history = { canGoBack: true, canGoForward: false };

function viewAt(session: Session, wait = 0): SessionView {
  return SessionView.parse(viewOf(session.state, history, session.now + wait, rules));
}

describe('the view of a session', () => {
  it('says what lies over the screen, the language, the comfort and where the page can go', () => {
    const session = atPage().does({ kind: 'openPanel', panel: 'sound' });
    expect(viewAt(session)).toMatchObject({
      panel: 'sound',
      language: 'fr',
      comfort: usualComfort,
      history,
    });
  });

  it('shows the screens before the charter as they are', () => {
    expect(viewAt(newSession()).stage).toEqual({ kind: 'welcome', afterLoss: false, sealedAt: null });
    expect(viewAt(newSession().does({ kind: 'begin' })).stage).toEqual({ kind: 'language' });
    expect(viewAt(atCharter()).stage).toEqual({ kind: 'charter', view: 'short' });
  });

  it('rounds the minutes left up, so that the last one lasts until the end', () => {
    const session = atLauncher();
    expect(viewAt(session).stage).toMatchObject({ minutesLeft: 10, shareLeft: 1 });
    expect(viewAt(session, 1).stage).toMatchObject({ minutesLeft: 10 });
    expect(viewAt(session, 60_000).stage).toMatchObject({ minutesLeft: 9, shareLeft: 0.9 });
    expect(viewAt(session, rules.maximum - 1).stage).toMatchObject({ minutesLeft: 1 });
    expect(viewAt(session, rules.maximum + 5_000).stage).toMatchObject({ minutesLeft: 0, shareLeft: 0 });
  });

  it('never shows more than a full bar when the longest session is no whole minute', () => {
    const odd = { ...rules, maximum: 90_000 };
    const { state, now } = atLauncher(odd);
    expect(viewOf(state, history, now, odd).stage).toMatchObject({ minutesLeft: 2, shareLeft: 1 });
  });

  it('rounds the seconds of a warning up and stops at zero', () => {
    const session = atIdleWarning();
    expect(viewAt(session).stage).toMatchObject({ kind: 'warning', cause: 'idle', secondsLeft: 30 });
    expect(viewAt(session, 1).stage).toMatchObject({ secondsLeft: 30 });
    expect(viewAt(session, 1_000).stage).toMatchObject({ secondsLeft: 29 });
    expect(viewAt(session, rules.warning - 1).stage).toMatchObject({ secondsLeft: 1 });
    expect(viewAt(session, rules.warning + 5_000).stage).toMatchObject({ secondsLeft: 0 });
  });

  it('keeps what lies beneath a warning as it was, so that nothing written there is lost', () => {
    const before = viewAt(atPage()).stage;
    expect(before.kind === 'active' && before.place.kind).toBe('service');
    expect(viewAt(atIdleWarning()).stage).toMatchObject({
      beneath: before.kind === 'active' ? before.place : null,
    });
  });

  it('tells of a loading page whether it is slow and whether it is the first, and no moment', () => {
    const session = atLauncher().does({ kind: 'openService', service: 'ameli' });
    expect(viewAt(session).stage).toMatchObject({
      place: { kind: 'service', service: 'ameli', page: { kind: 'loading', slow: false, first: true } },
    });
    expect(JSON.stringify(viewAt(session))).not.toContain('since');
  });

  it('shows a blocked and a failed page with their reason', () => {
    expect(viewAt(atPage().does({ kind: 'pageBlocked', host: 'evil.test' })).stage).toMatchObject({
      place: { page: { kind: 'blocked', host: 'evil.test' } },
    });
    expect(viewAt(atPage().does({ kind: 'pageFailed', why: 'offline' })).stage).toMatchObject({
      place: { page: { kind: 'failed', why: 'offline' } },
    });
  });

  it('stays equal while nothing a person can see has changed, so that nothing is drawn anew', () => {
    const session = atPage();
    expect(viewAt(session, 30_000)).toEqual(viewAt(session, 1));
  });

  it('keeps the reason of the end', () => {
    expect(viewAt(atPage().does({ kind: 'end' })).stage).toEqual({
      kind: 'ending',
      reason: 'visitorEnded',
    });
  });
});
