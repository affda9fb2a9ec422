import { describe, expect, it } from 'vitest';
import { endReasons } from '../../../app/session/end-reason.ts';
import { atCharter, atIdleWarning, atLauncher, atPage, newSession } from './support/play.ts';

describe('the end of a session', () => {
  it('comes when the visitor says so, and tells the warden', () => {
    const session = atPage().does({ kind: 'end' });
    expect(session.state.stage).toEqual({ kind: 'ending', reason: 'visitorEnded' });
    expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason: 'visitorEnded' }]);
  });

  it.each(endReasons)('comes when it is ordered, on every screen (%s)', (reason) => {
    for (const before of [newSession(), atCharter(), atLauncher(), atPage(), atIdleWarning()]) {
      const session = before.does({ kind: 'endOrdered', reason });
      expect(session.state.stage).toEqual({ kind: 'ending', reason });
      expect(session.lastEffects).toEqual([{ kind: 'tellEnded', reason }]);
    }
  });

  it('leaves no panel open', () => {
    const session = atPage().does({ kind: 'openPanel', panel: 'confirmEnd' }, { kind: 'end' });
    expect(session.state.panel).toBeNull();
  });

  it('keeps the language for the last words', () => {
    expect(atPage().does({ kind: 'end' }).state.language).toBe('fr');
  });

  it('happens once: a second touch, a late tick or another order tells nothing more', () => {
    const ended = atPage().does({ kind: 'end' });
    const session = ended
      .does({ kind: 'end' }, { kind: 'endOrdered', reason: 'staffEnded' }, { kind: 'startOver' })
      .tickAfter(3_600_000);
    expect(session.state).toEqual(ended.state);
    expect(session.effects.filter(({ kind }) => kind === 'tellEnded')).toHaveLength(1);
  });
});
