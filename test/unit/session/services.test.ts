import { describe, expect, it } from 'vitest';
import { slowAfter } from '../../../app/session/session-rules.ts';
import { atIdleWarning, atLauncher, atPage, newSession, placeOf, start } from './support/play.ts';

/** From a page on which nothing was written. */
const goesHome = [{ kind: 'goHome' }, { kind: 'lookedBeforeHome', holdsText: false }] as const;

describe('the practice page', () => {
  it('is a place of our own, and leads home', () => {
    const session = atLauncher().does({ kind: 'openPractice' });
    expect(placeOf(session)).toEqual({ kind: 'practice' });
    expect(session.lastEffects).toEqual([]);
    expect(placeOf(session.does({ kind: 'goHome' }))).toEqual({ kind: 'launcher', category: null });
  });
});

describe('a site that the team opens', () => {
  const asking = (host: string) => atPage().does({ kind: 'pageBlocked', host }, { kind: 'askForSite' });
  const opened = { kind: 'siteOpened', site: 'exemple.fr' } as const;

  it('is told, and leads from the blocked page back to its link', () => {
    for (const host of ['exemple.fr', 'compte.exemple.fr']) {
      const session = asking(host).does(opened);
      expect(placeOf(session)).toMatchObject({ notice: { what: 'siteOpened' } });
      expect(session.lastEffects).toEqual([{ kind: 'controlPage', control: 'leaveBlocked' }]);
    }
  });

  it('moves no other page', () => {
    for (const session of [atPage(), asking('autre-exemple.fr'), asking('exemple.fr.evil.net')]) {
      const told = session.does(opened);
      expect(placeOf(told)).toMatchObject({ notice: { what: 'siteOpened' } });
      expect(told.lastEffects).toEqual([]);
    }
    expect(atLauncher().does(opened).lastEffects).toEqual([]);
  });
});

describe('the launcher', () => {
  it('opens a category as a page of tiles', () => {
    const session = atLauncher().does({ kind: 'openCategory', category: 'health' });
    expect(placeOf(session)).toEqual({ kind: 'launcher', category: 'health' });
    expect(session.lastEffects).toEqual([]);
  });

  it('opens the service itself where a category has only one', () => {
    const session = atLauncher().does({ kind: 'openCategory', category: 'post' });
    expect(placeOf(session)).toMatchObject({ kind: 'service', service: 'la-poste' });
    expect(session.lastEffects).toContainEqual({ kind: 'openService', service: 'la-poste' });
  });

  it('goes from a category back to all tiles', () => {
    const session = atLauncher().does({ kind: 'openCategory', category: 'health' }, { kind: 'goHome' });
    expect(placeOf(session)).toEqual({ kind: 'launcher', category: null });
    expect(session.lastEffects).toEqual([]);
  });

  it('opens nothing that the profile does not name', () => {
    const before = atLauncher();
    expect(before.does({ kind: 'openCategory', category: 'sport' }).state).toEqual(before.state);
    expect(before.does({ kind: 'openService', service: 'evil' }).state).toEqual(before.state);
    expect(before.does({ kind: 'openService', service: 'evil' }).lastEffects).toEqual([]);
  });

  it('opens nothing before the charter', () => {
    const session = newSession().does(
      { kind: 'openService', service: 'ameli' },
      { kind: 'openCategory', category: 'post' },
      { kind: 'goHome' },
    );
    expect(session.state.stage).toEqual({ kind: 'welcome', afterLoss: false });
    expect(session.effects).toEqual([]);
  });
});

describe('a service', () => {
  it('opens with its first page loading, and is counted', () => {
    const session = atLauncher().does({ kind: 'openService', service: 'ameli' });
    expect(placeOf(session)).toEqual({
      kind: 'service',
      service: 'ameli',
      page: { kind: 'loading', since: start, slow: false, first: true },
      window: null,
      question: null,
      notice: null,
    });
    expect(session.lastEffects).toEqual([
      { kind: 'openService', service: 'ameli' },
      { kind: 'count', counter: 'service', key: 'ameli' },
    ]);
  });

  it('is loaded and counted once when its tile is touched twice', () => {
    const session = atLauncher().does(
      { kind: 'openService', service: 'ameli' },
      { kind: 'openService', service: 'ameli' },
    );
    expect(session.lastEffects).toEqual([]);
  });

  it('counts again when it is opened again from the launcher', () => {
    const session = atPage().does(...goesHome, { kind: 'openService', service: 'ameli' });
    expect(session.lastEffects).toContainEqual({ kind: 'count', counter: 'service', key: 'ameli' });
  });

  it('gives way to another service', () => {
    const session = atPage().does({ kind: 'openService', service: 'mdph' });
    expect(placeOf(session)).toMatchObject({ kind: 'service', service: 'mdph', page: { first: true } });
    expect(session.lastEffects).toContainEqual({ kind: 'openService', service: 'mdph' });
  });

  it('is closed on the way home', () => {
    const session = atPage().does(...goesHome);
    expect(placeOf(session)).toEqual({ kind: 'launcher', category: null });
    expect(session.lastEffects).toEqual([{ kind: 'closeService' }]);
  });

  it('is closed on the way to another category', () => {
    const session = atPage().does({ kind: 'openCategory', category: 'health' });
    expect(placeOf(session)).toEqual({ kind: 'launcher', category: 'health' });
    expect(session.lastEffects).toEqual([{ kind: 'closeService' }]);
  });
});

describe('the page of a service', () => {
  it('covers nothing that was shown while a later page loads', () => {
    expect(placeOf(atPage().does({ kind: 'pageStarted' }))).toMatchObject({
      page: { kind: 'loading', first: false },
    });
  });

  it('stays uncovered through the redirects of a later page', () => {
    expect(placeOf(atPage().does({ kind: 'pageStarted' }, { kind: 'pageStarted' }))).toMatchObject({
      page: { kind: 'loading', first: false },
    });
  });

  it('stays covered through the redirects of a first page', () => {
    const session = atLauncher().does({ kind: 'openService', service: 'ameli' }, { kind: 'pageStarted' });
    expect(placeOf(session)).toMatchObject({ page: { kind: 'loading', first: true } });
  });

  it.each([
    { kind: 'pageBlocked', host: 'evil.test' },
    { kind: 'pageFailed', why: 'notReachable' },
  ] as const)('is covered while the page after a $kind loads', (event) => {
    const session = atPage().does(event, { kind: 'pageStarted' });
    expect(placeOf(session)).toMatchObject({ page: { kind: 'loading', first: true } });
  });

  it('is called slow after three seconds and no sooner', () => {
    const loading = atPage().does({ kind: 'pageStarted' });
    expect(placeOf(loading.tickAfter(slowAfter - 1))).toMatchObject({ page: { slow: false } });
    expect(placeOf(loading.tickAfter(slowAfter))).toMatchObject({ page: { slow: true } });
  });

  it('starts counting anew with each page', () => {
    const session = atPage()
      .does({ kind: 'pageStarted' })
      .tickAfter(slowAfter)
      .does({ kind: 'pageStarted' })
      .tickAfter(slowAfter - 1);
    expect(placeOf(session)).toMatchObject({ page: { slow: false } });
  });

  it('says which host was blocked', () => {
    const session = atPage().does({ kind: 'pageBlocked', host: 'evil.test' });
    expect(placeOf(session)).toMatchObject({ page: { kind: 'blocked', host: 'evil.test' } });
  });

  it('says why it failed', () => {
    const session = atPage().does({ kind: 'pageFailed', why: 'crashed' });
    expect(placeOf(session)).toMatchObject({ page: { kind: 'failed', why: 'crashed' } });
  });

  it('moves on under a warning, which stays', () => {
    const session = atIdleWarning().does({ kind: 'pageBlocked', host: 'evil.test' });
    expect(session.state.stage.kind).toBe('warning');
    expect(placeOf(session)).toMatchObject({ page: { kind: 'blocked' } });
  });

  it.each([
    { kind: 'pageStarted' },
    { kind: 'pageShown' },
    { kind: 'pageBlocked', host: 'evil.test' },
    { kind: 'pageFailed', why: 'hung' },
  ] as const)('changes nothing once its service is closed ($kind)', (event) => {
    const before = atPage().does(...goesHome);
    expect(before.does(event).state).toEqual(before.state);
  });
});

describe('the way home from a page', () => {
  const goHome = { kind: 'goHome' } as const;
  const holdsText = { kind: 'lookedBeforeHome', holdsText: true } as const;

  it('is looked for what was written first', () => {
    const session = atPage().does(goHome);
    expect(placeOf(session)).toEqual(placeOf(atPage()));
    expect(session.lastEffects).toEqual([{ kind: 'lookBeforeHome' }]);
  });

  it('asks whoever wrote something, and a double touch is no answer', () => {
    const asked = atPage().does(goHome, goHome, holdsText, holdsText);
    expect(asked.state.panel).toBe('leavePage');
    expect(asked.does(goHome).state.panel).toBe('leavePage');
    expect(asked.does(goHome).lastEffects).toEqual([]);
  });

  it('gives the page back to who stays, and leads on who leaves', () => {
    const asked = atPage().does(goHome, holdsText);
    const stays = asked.does({ kind: 'closePanel' });
    expect(stays.state).toMatchObject({ panel: null, stage: { place: placeOf(atPage()) } });
    const leaves = asked.does({ kind: 'leavePage' });
    expect(leaves.state.panel).toBeNull();
    expect(placeOf(leaves)).toEqual({ kind: 'launcher', category: null });
    expect(leaves.lastEffects).toEqual([{ kind: 'closeService' }]);
  });

  it.each([
    { kind: 'pageStarted' },
    { kind: 'pageBlocked', host: 'evil.test' },
    { kind: 'pageFailed', why: 'hung' },
    { kind: 'pageAsked', question: { kind: 'leave', id: 1, host: 'evil.test' } },
  ] as const)('is free at once where the page could keep somebody ($kind)', (event) => {
    const session = atPage().does(event, goHome);
    expect(placeOf(session)).toEqual({ kind: 'launcher', category: null });
  });

  it('answers nobody who is there already, nor a question nobody asked', () => {
    const before = atLauncher();
    expect(before.does(holdsText).state).toEqual(before.state);
    expect(atIdleWarning().does(holdsText).state.panel).toBeNull();
    const page = atPage();
    expect(page.does({ kind: 'leavePage' }).state).toEqual({ ...page.state, touchedAt: page.now });
  });
});

describe('the service bar', () => {
  it.each([
    ['pageBack', 'back'],
    ['pageForward', 'forward'],
    ['pageReload', 'reload'],
    ['pageStart', 'start'],
  ] as const)('turns %s into the control "%s" of any page', (kind, control) => {
    for (const page of [
      { kind: 'pageStarted' },
      { kind: 'pageShown' },
      { kind: 'pageBlocked', host: 'evil.test' },
      { kind: 'pageFailed', why: 'offline' },
    ] as const) {
      const before = atPage().does(page);
      const session = before.does({ kind });
      expect(session.lastEffects).toEqual([{ kind: 'controlPage', control }]);
      expect(session.state.stage).toEqual(before.state.stage);
    }
  });

  it.each(['pageBack', 'pageForward', 'pageReload', 'pageStart'] as const)(
    'has nothing to do without a page (%s)',
    (kind) => {
      for (const before of [newSession(), atLauncher(), atIdleWarning()]) {
        expect(before.does({ kind }).lastEffects).toEqual([]);
      }
    },
  );

  it('leads back from a blocked and from a failed page, and from no other', () => {
    const leave = { kind: 'leaveBlockedPage' } as const;
    const control = { kind: 'controlPage', control: 'leaveBlocked' } as const;
    expect(atPage().does({ kind: 'pageBlocked', host: 'evil.test' }, leave).lastEffects).toEqual([control]);
    expect(atPage().does({ kind: 'pageFailed', why: 'offline' }, leave).lastEffects).toEqual([control]);
    expect(atPage().does(leave).lastEffects).toEqual([]);
    expect(atPage().does({ kind: 'pageStarted' }, leave).lastEffects).toEqual([]);
  });

  it('tries a failed page again, and never a blocked one', () => {
    const again = { kind: 'tryAgain' } as const;
    expect(atPage().does({ kind: 'pageFailed', why: 'offline' }, again).lastEffects).toEqual([
      { kind: 'controlPage', control: 'tryAgain' },
    ]);
    expect(atPage().does({ kind: 'pageBlocked', host: 'evil.test' }, again).lastEffects).toEqual([]);
  });
});
