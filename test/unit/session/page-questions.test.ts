import { describe, expect, it } from 'vitest';
import type { PageQuestion } from '../../../app/session/page-question.ts';
import { noticeLasts } from '../../../app/session/session-rules.ts';
import { atIdleWarning, atLauncher, atPage, placeOf } from './support/play.ts';

const question: PageQuestion = { kind: 'confirm', id: 7, host: 'caf.test', text: 'Send?', mayStop: false };
const asked = { kind: 'pageAsked', question } as const;
const yes = { kind: 'answerPage', question: 7, answer: { kind: 'yes' } } as const;

describe('a question of a page', () => {
  it('stands in the place of the page until it is answered, and the answer goes to the page', () => {
    const session = atPage().does(asked);
    expect(placeOf(session)).toMatchObject({ question, page: { kind: 'shown' } });
    const answered = session.does(yes);
    expect(placeOf(answered)).toMatchObject({ question: null, page: { kind: 'shown' } });
    expect(answered.lastEffects).toEqual([{ kind: 'answerPage', question: 7, answer: { kind: 'yes' } }]);
  });

  it('is answered once: the second half of a double touch answers nothing', () => {
    expect(atPage().does(asked, yes, yes).lastEffects).toEqual([]);
  });

  it('takes no answer that was meant for the question before it', () => {
    const next = { ...question, id: 8 };
    const session = atPage().does(asked, { kind: 'pageAsked', question: next }, yes);
    expect(session.lastEffects).toEqual([]);
    expect(placeOf(session)).toMatchObject({ question: next });
  });

  it('goes when the page that asked is gone, and only then', () => {
    const session = atPage().does(asked, { kind: 'questionWithdrawn', question: 6 });
    expect(placeOf(session)).toMatchObject({ question });
    expect(placeOf(session.does({ kind: 'questionWithdrawn', question: 7 }))).toMatchObject({
      question: null,
    });
  });

  it('waits behind a warning, and is there again for who stays', () => {
    const session = atIdleWarning().does(asked, { kind: 'stay' });
    expect(placeOf(session)).toMatchObject({ question });
  });

  it('is no sign of life of a visitor', () => {
    const session = atPage();
    expect(session.plays([{ wait: 5_000, event: asked }]).state.touchedAt).toBe(session.state.touchedAt);
  });

  it('asks nobody where no page is open', () => {
    expect(atLauncher().does(asked).state).toEqual(atLauncher().state);
  });

  it('is left behind with its service', () => {
    const home = atPage().does(asked, { kind: 'goHome' });
    expect(placeOf(home)).toEqual({ kind: 'launcher', category: null });
    expect(home.does(yes).lastEffects).toEqual([]);
  });
});

describe('a sentence beside the page', () => {
  const noticed = { kind: 'pageNoticed', notice: 'downloadRefused' } as const;

  it('stands long enough to be read, then goes by itself', () => {
    const session = atPage().does(noticed);
    expect(placeOf(session)).toMatchObject({ notice: { what: 'downloadRefused' } });
    expect(placeOf(session.idles(noticeLasts - 500))).toMatchObject({ notice: { what: 'downloadRefused' } });
    expect(placeOf(session.idles(noticeLasts))).toMatchObject({ notice: null });
  });

  it('goes at a touch and with the next page', () => {
    expect(placeOf(atPage().does(noticed, { kind: 'dismissNotice' }))).toMatchObject({ notice: null });
    expect(placeOf(atPage().does(noticed, { kind: 'pageStarted' }))).toMatchObject({ notice: null });
  });
});

describe('a window that a page opened', () => {
  it('is drawn in the place of its page, as something that loads, with a way back', () => {
    const session = atPage().does({ kind: 'windowChanged', window: { host: 'connect.test' } });
    expect(placeOf(session)).toMatchObject({
      window: { host: 'connect.test' },
      page: { kind: 'loading', first: true },
    });
    const back = session.does({ kind: 'closeWindow' });
    expect(back.lastEffects).toEqual([{ kind: 'controlPage', control: 'closeWindow' }]);
    expect(placeOf(back.does({ kind: 'windowChanged', window: null }))).toMatchObject({ window: null });
  });
});

describe('a window that is open', () => {
  const opened = { kind: 'windowChanged', window: { host: 'connect.test' } } as const;

  it('is not covered again when its page goes on within it', () => {
    const session = atPage().does(opened, { kind: 'pageShown' });
    const next = session.does({ kind: 'windowChanged', window: { host: 'www.connect.test' } });
    expect(placeOf(next)).toMatchObject({ window: { host: 'www.connect.test' }, page: { kind: 'shown' } });
  });
});

describe('a site that is not open here', () => {
  const blocked = { kind: 'pageBlocked', host: 'exemple.test' } as const;

  it('is named to the team when the visitor asks, once', () => {
    const session = atPage().does(blocked);
    expect(session.effects.some(({ kind }) => kind === 'tellSiteAsked')).toBe(false);
    const asking = session.does({ kind: 'askForSite' });
    expect(asking.lastEffects).toEqual([{ kind: 'tellSiteAsked', host: 'exemple.test' }]);
    expect(placeOf(asking)).toMatchObject({ page: { kind: 'blocked', asked: true } });
    expect(asking.does({ kind: 'askForSite' }).lastEffects).toEqual([]);
  });

  it('cannot be asked for where there is no site, as with a link to a mail program', () => {
    const session = atPage().does({ kind: 'pageBlocked', host: null }, { kind: 'askForSite' });
    expect(session.lastEffects).toEqual([]);
  });

  it('is asked for from a blocked page only', () => {
    expect(atPage().does({ kind: 'askForSite' }).lastEffects).toEqual([]);
    expect(atLauncher().does({ kind: 'askForSite' }).lastEffects).toEqual([]);
  });
});
