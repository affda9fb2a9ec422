import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerminalEffect, TerminalState } from '../../../app/terminal/terminal-state.ts';
import { wipeAttempts } from '../../../app/wipe/plan.ts';
import { isVerified } from '../../../app/wipe/report.ts';
import {
  arbitraryEvent,
  arbitraryLife,
  arbitraryProfileEvent,
  arbitrarySessionEvent,
} from './support/arbitrary-terminal.ts';
import { newTerminal, runningDeadlines, type Taken, type Terminal } from './support/play-terminal.ts';

const runs = { numRuns: 400 };
/** More than any way from anywhere to the next session. */
const longEnough = 12;

/** Checks any life of a terminal; `check` says how many cases of interest it met, so that none holds for want of them. */
function inEveryLife(check: (terminal: Terminal) => number): void {
  let met = 0;
  fc.assert(
    fc.property(arbitraryLife, (events) => {
      met += check(newTerminal().plays(events));
    }),
    runs,
  );
  expect(met).toBeGreaterThan(20);
}

function inEveryStep(isOfInterest: (step: Taken) => boolean, check: (step: Taken) => void): void {
  inEveryLife(({ steps }) => {
    const found = steps.filter(isOfInterest);
    for (const step of found) check(step);
    return found.length;
  });
}

const isKind =
  <Kind extends TerminalEffect['kind']>(...kinds: readonly Kind[]) =>
  (effect: TerminalEffect): effect is Extract<TerminalEffect, { kind: Kind }> =>
    kinds.some((kind) => kind === effect.kind);

describe('a terminal, whatever happens', () => {
  it('starts a session only where a wipe has just been verified', () => {
    inEveryStep(
      ({ effects }) => effects.some(isKind('spawnSession')),
      ({ before, event, effects }) => {
        const mended = before.kind === 'outOfService' && before.reason.kind === 'profile';
        const verified =
          (event.kind === 'wiped' || event.kind === 'leftoversWiped') && isVerified(event.report);
        expect(verified || (mended && event.kind === 'profileUsable')).toBe(true);
        expect(effects.filter(isKind('spawnSession'))).toHaveLength(1);
      },
    );
  });

  it('comes to a new welcome screen only through a verified wipe of all that was before', () => {
    inEveryLife(({ steps }) => {
      // What is on the PC, told from effects and reports alone: a session that ran is there until proven gone.
      let clean = false;
      const spawnedClean: boolean[] = [];
      const cameFrom: TerminalState[] = [];
      for (const { before, event, after, effects } of steps) {
        const isAnswer =
          (event.kind === 'wiped' && before.kind === 'wiping') ||
          (event.kind === 'leftoversWiped' && before.kind === 'wipingLeftovers');
        if (isAnswer) clean = isVerified(event.report);
        if (effects.some(isKind('spawnSession'))) {
          spawnedClean.push(clean);
          clean = false;
        }
        if (after.kind === 'ready' && before.kind !== 'ready') cameFrom.push(before);
      }
      expect(spawnedClean).not.toContain(false);
      for (const before of cameFrom) expect(before).toMatchObject({ kind: 'starting', phase: 'showing' });
      return cameFrom.length;
    });
  });

  it('leaves a session in use towards its wipe and nowhere else', () => {
    inEveryStep(
      ({ before, after }) => before.kind === 'inUse' && after.kind !== 'inUse',
      ({ after }) => expect(after).toMatchObject({ kind: 'wiping', why: { kind: 'session' } }),
    );
  });

  it('erases each session before it starts the next', () => {
    inEveryLife(({ effects }) => {
      const kinds = effects.filter(isKind('spawnSession', 'wipeSession')).map(({ kind }) => kind);
      expect(kinds.join(' ')).not.toContain('spawnSession spawnSession');
      return kinds.length;
    });
  });

  it('lets the curtain down for a painted session and for nothing else', () => {
    inEveryStep(
      ({ effects }) => effects.some(isKind('lowerCurtain')),
      ({ before, event, after }) => {
        expect(event.kind).toBe('sessionPainted');
        expect(before.kind).toBe('starting');
        expect(after.kind).toBe('ready');
      },
    );
  });

  it('has the curtain up whenever it erases, starts or is closed', () => {
    inEveryLife(({ effects }) => {
      let raised = false;
      const done: boolean[] = [];
      for (const effect of effects) {
        if (isKind('raiseCurtain', 'raiseOutOfService')(effect)) raised = true;
        else if (effect.kind === 'lowerCurtain') raised = false;
        else if (isKind('wipeSession', 'wipeLeftovers', 'spawnSession', 'showSession')(effect))
          done.push(raised);
      }
      expect(done).not.toContain(false);
      return done.length;
    });
  });

  it('stays closed after a wipe that was not verified in all its attempts', () => {
    const arbitraryEvents = fc.array(arbitraryEvent, { maxLength: 30 });
    let met = 0;
    fc.assert(
      fc.property(arbitraryLife, arbitraryEvents, (life, more) => {
        const terminal = newTerminal().plays(life);
        const failed = terminal.steps.findIndex(
          ({ after }) => after.kind === 'outOfService' && after.reason.kind === 'wipe',
        );
        if (failed === -1) return;
        met += 1;
        const closed = newTerminal().plays(life.slice(0, failed + 1));
        const later = closed.plays(more);
        expect(later.state).toEqual(closed.state);
        expect(later.effects).toEqual(closed.effects);
      }),
      { numRuns: 1_000 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('never tries a wipe more often than the plan says', () => {
    inEveryLife(({ steps }) => {
      const wipes = steps.filter(({ effects }) => effects.some(isKind('wipeSession')));
      let attempts = 0;
      for (const { before } of wipes) {
        attempts = before.kind === 'wiping' ? attempts + 1 : 1;
        expect(attempts).toBeLessThanOrEqual(wipeAttempts);
      }
      return wipes.length;
    });
  });

  it('journals a beginning and an end in turn', () => {
    inEveryLife(({ effects }) => {
      const kinds = effects.filter(isKind('journalBegan', 'journalEnded')).map(({ kind }) => kind);
      kinds.forEach((kind, index) => {
        expect(kind).toBe(index % 2 === 0 ? 'journalBegan' : 'journalEnded');
      });
      return kinds.length;
    });
  });

  it('lets one deadline run at most, the one its state is about, and none once nothing is waited for', () => {
    const due: Readonly<Record<Exclude<TerminalState['kind'], 'starting'>, readonly string[]>> = {
      wipingLeftovers: [],
      ready: ['heartbeat'],
      inUse: ['heartbeat'],
      wiping: [],
      outOfService: [],
      stopped: [],
    };
    inEveryLife(({ steps }) => {
      steps.forEach(({ after }, index) => {
        const effects = steps.slice(0, index + 1).flatMap((step) => step.effects);
        const phase = after.kind === 'starting' ? after.phase : null;
        const triesAgain = after.kind === 'outOfService' && after.reason.kind === 'sessionDoesNotStart';
        const expected =
          after.kind === 'starting'
            ? [phase === 'spawning' ? 'spawn' : 'paint']
            : triesAgain
              ? ['anotherStart']
              : due[after.kind];
        expect(runningDeadlines(effects)).toEqual(expected);
      });
      return steps.length;
    });
  });

  it('hears nothing a killed session still had to say', () => {
    const deaf: ReadonlySet<TerminalState['kind']> = new Set([
      'wipingLeftovers',
      'wiping',
      'outOfService',
      'stopped',
    ]);
    let met = 0;
    fc.assert(
      fc.property(arbitraryLife, fc.array(arbitrarySessionEvent, { maxLength: 10 }), (life, late) => {
        const terminal = newTerminal().plays(life);
        if (!deaf.has(terminal.state.kind)) return;
        met += 1;
        const later = terminal.plays(late);
        expect(later.state).toEqual(terminal.state);
        expect(later.effects).toEqual(terminal.effects);
      }),
      runs,
    );
    expect(met).toBeGreaterThan(20);
  });

  it('quits once, as the last thing it does, and never with a session that nobody tried to erase', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitraryLife, (life) => {
        const terminal = newTerminal()
          .plays(life)
          .does({ kind: 'quitAsked' })
          .runsWell(longEnough)
          .plays([{ kind: 'profileUsable' }, { kind: 'sessionLoaded' }, { kind: 'quitAsked' }]);
        expect(terminal.state).toEqual({ kind: 'stopped' });
        const { effects } = terminal;
        expect(effects.filter(isKind('quit'))).toHaveLength(1);
        expect(effects.at(-1)).toEqual({ kind: 'quit' });
        const last = effects.findLast(isKind('spawnSession', 'wipeSession'));
        if (last === undefined) return;
        met += 1;
        expect(last.kind).toBe('wipeSession');
      }),
      runs,
    );
    expect(met).toBeGreaterThan(20);
  });

  it('never quits before the wipe it began has answered', () => {
    inEveryStep(
      ({ effects }) => effects.some(isKind('quit')),
      ({ before, event }) =>
        expect(before.kind === 'wiping' ? event.kind : before.kind).toMatch(
          /^(wiped|wipingLeftovers|outOfService)$/,
        ),
    );
  });
});

describe('an edit of the profile, whenever it comes', () => {
  it('is what the next session starts with, unless the terminal is closed for another reason', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitraryLife, (life) => {
        const before = newTerminal().plays(life);
        const edited = before.does({ kind: 'profileUsable' }).runsWell(longEnough);
        const { state } = edited;
        const isClosed =
          state.kind === 'stopped' || (state.kind === 'outOfService' && state.reason.kind !== 'profile');
        if (isClosed) return;
        met += 1;
        const since = edited.steps.slice(before.steps.length).flatMap(({ effects }) => effects);
        expect(since.map(({ kind }) => kind)).toContain('spawnSession');
      }),
      { numRuns: 1_000 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('does nothing while a session is in use or somebody is at the charter', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitraryLife, fc.array(arbitraryProfileEvent, { minLength: 1 }), (life, edits) => {
        const before = newTerminal().plays(life);
        const { state } = before;
        if (state.kind !== 'inUse' && !(state.kind === 'ready' && state.occupied)) return;
        met += 1;
        const after = before.plays(edits);
        expect(after.state).toEqual({ ...state, profileWaiting: true });
        expect(after.effects).toEqual(before.effects);
      }),
      { numRuns: 1_000 },
    );
    expect(met).toBeGreaterThan(20);
  });
});
