import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshSession } from '../../../app/session/session.ts';
import { viewOf } from '../../../app/session/session-view.ts';
import { arbitraryEvents, arbitraryRules } from './support/arbitrary-session.ts';
import { newSession } from './support/play.ts';
import { rules } from './support/rules.ts';

const lost = () => newSession(rules, true);
const saysSo = { kind: 'welcome', afterLoss: true } as const;

describe('a first screen after a session that was lost', () => {
  it('says so, for as long as nobody comes', () => {
    const session = lost().tickAfter(12 * 3_600_000);
    expect(session.state.stage).toEqual(saysSo);
    const history = { canGoBack: false, canGoForward: false };
    expect(viewOf(session.state, history, session.now, rules).stage).toMatchObject(saysSo);
  });

  it('says so to who makes the text larger in order to read it', () => {
    const session = lost().does(
      { kind: 'openPanel', panel: 'textSize' },
      { kind: 'setTextSize', textSize: 200 },
      { kind: 'closePanel' },
    );
    expect(session.state.stage).toEqual(saysSo);
  });

  it.each([
    ['went on and came back', lost().does({ kind: 'begin' }, { kind: 'startOver' })],
    ['went on and left', lost().does({ kind: 'begin' }).tickAfter(rules.idle)],
    ['left a panel open', lost().does({ kind: 'openPanel', panel: 'sound' }).tickAfter(rules.idle)],
  ])('does not say so again after somebody %s', (_, session) => {
    expect(session.state).toEqual(freshSession(session.now));
  });

  it('says it once, whatever happens', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryEvents, (limits, events) => {
        const said = newSession(limits, true)
          .plays(events)
          .steps.map(({ after }) => after.stage.kind === 'welcome' && after.stage.afterLoss);
        expect(said.filter((now, place) => now && said[place - 1] === false)).toEqual([]);
      }),
    );
  });
});
