import { describe, expect, it } from 'vitest';
import { endReasons } from '../../../app/session/end-reason.ts';
import type { OutOfServiceReason } from '../../../app/terminal/curtain-view.ts';
import type { TerminalEvent, TerminalState } from '../../../app/terminal/terminal-state.ts';
import {
  atOccupied,
  atReady,
  atShowing,
  atSpawning,
  atWiping,
  inUse,
  newTerminal,
  type Terminal,
} from './support/play-terminal.ts';
import { reportOf } from './support/reports.ts';

const broken: Extract<OutOfServiceReason, { kind: 'profile' }> = {
  kind: 'profile',
  problems: [{ place: 'profile.yaml:3', sentence: 'no colon' }],
};
const profileBroken: TerminalEvent = { kind: 'profileBroken', reason: broken };
const profileUsable: TerminalEvent = { kind: 'profileUsable' };
const lost: TerminalEvent = { kind: 'sessionLost' };
const quitAsked: TerminalEvent = { kind: 'quitAsked' };
const gone: TerminalEvent = { kind: 'wiped', report: reportOf() };
const stillThere: TerminalEvent = { kind: 'wiped', report: reportOf('sessionDirectory') };

/** The wipe of a session that nobody used. */
const putAway = [
  { kind: 'raiseCurtain', content: 'starting' },
  { kind: 'clearDeadlines' },
  { kind: 'wipeSession', spare: 'keep' },
];
/** The wipe of a session that counted. */
const erase = [
  { kind: 'raiseCurtain', content: 'erasing' },
  { kind: 'clearDeadlines' },
  { kind: 'wipeSession', spare: 'keep' },
];
/** The same where no visitor can follow. */
const andSpare = (effects: readonly object[]) => [
  ...effects.slice(0, -1),
  { kind: 'wipeSession', spare: 'putAway' },
];
const spawn = [{ kind: 'spawnSession' }, { kind: 'setDeadline', deadline: 'spawn' }];

describe('a terminal that is switched on', () => {
  it('raises the curtain and erases what was left, before anything else', () => {
    expect(newTerminal().effects).toEqual([
      { kind: 'raiseCurtain', content: 'starting' },
      { kind: 'wipeLeftovers' },
    ]);
  });

  it('starts a session once nothing is left', () => {
    const terminal = newTerminal().does({ kind: 'leftoversWiped', report: reportOf() });
    expect(terminal.state).toMatchObject({ kind: 'starting', phase: 'spawning', failures: 0 });
    expect(terminal.lastEffects).toEqual(spawn);
  });

  it('tries a second time to erase what was left', () => {
    const terminal = newTerminal().does({ kind: 'leftoversWiped', report: reportOf('processes') });
    expect(terminal.lastEffects).toEqual([{ kind: 'wipeLeftovers' }]);
    expect(terminal.does({ kind: 'leftoversWiped', report: reportOf() }).lastEffects).toEqual(spawn);
  });

  it('is out of service when something is left after the second time, and says what', () => {
    const found: TerminalEvent = { kind: 'leftoversWiped', report: reportOf('processes', 'clipboard') };
    const reason = { kind: 'wipe', steps: ['processes', 'clipboard'] };
    const terminal = newTerminal().does(found, found);
    expect(terminal.state).toEqual({ kind: 'outOfService', reason });
    expect(terminal.lastEffects).toEqual([{ kind: 'clearDeadlines' }, { kind: 'raiseOutOfService', reason }]);
  });

  it('takes a report without a single step for no proof', () => {
    const nothingLookedAt: TerminalEvent = { kind: 'leftoversWiped', report: { steps: [], milliseconds: 0 } };
    expect(newTerminal().does(nothingLookedAt, nothingLookedAt).state.kind).toBe('outOfService');
  });
});

describe('a session that starts', () => {
  it('is shown once its welcome screen is loaded', () => {
    const terminal = atSpawning().does({ kind: 'sessionLoaded' });
    expect(terminal.state).toMatchObject({ kind: 'starting', phase: 'showing' });
    expect(terminal.lastEffects).toEqual([
      { kind: 'clearDeadlines' },
      { kind: 'showSession' },
      { kind: 'setDeadline', deadline: 'paint' },
    ]);
  });

  it('lets the curtain down once it is painted, and must give signs of life from then on', () => {
    const terminal = atShowing().does({ kind: 'sessionPainted' });
    expect(terminal.state).toMatchObject({ kind: 'ready', occupied: false });
    expect(terminal.lastEffects).toEqual([
      { kind: 'clearDeadlines' },
      { kind: 'lowerCurtain' },
      { kind: 'setDeadline', deadline: 'heartbeat' },
    ]);
  });

  it('is not taken for painted before it was shown', () => {
    const before = atSpawning();
    const terminal = before.does({ kind: 'sessionPainted' });
    expect(terminal.state).toEqual(before.state);
    expect(terminal.lastEffects).toEqual([]);
  });

  it.each([
    ['never loads', atSpawning(), { kind: 'deadlinePassed', deadline: 'spawn' }],
    ['never paints', atShowing(), { kind: 'deadlinePassed', deadline: 'paint' }],
    ['dies while it loads', atSpawning(), lost],
    ['dies while it paints', atShowing(), lost],
  ] as const)('that %s is put away and started once more', (_how, terminal, event) => {
    const second = terminal.does(event);
    expect(second.lastEffects).toEqual(putAway);
    expect(second.does(gone).lastEffects).toEqual(spawn);
  });

  it('that comes to nothing twice leaves the terminal out of service', () => {
    const terminal = atSpawning().does(lost, gone, lost, gone);
    expect(terminal.state).toEqual({ kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' } });
  });

  it('tries another start after a pause, since nobody restarts a terminal for days', () => {
    const closed = atSpawning().does(lost, gone, lost, gone);
    expect(closed.lastEffects).toContainEqual({ kind: 'setDeadline', deadline: 'anotherStart' });
    expect(closed.does({ kind: 'deadlinePassed', deadline: 'spawn' }).lastEffects).toEqual([]);
    expect(closed.does({ kind: 'deadlinePassed', deadline: 'anotherStart' }).lastEffects).toEqual(spawn);
  });

  it('counts a welcome screen nobody touched as a start that came to nothing', () => {
    const terminal = atReady().does(lost, gone).runsWell(2).does(lost, gone);
    expect(terminal.state).toEqual({ kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' } });
  });

  it('forgives earlier starts as soon as somebody touches one', () => {
    const once = atOccupied().does(lost, gone);
    const twice = once.runsWell(3).does(lost, gone);
    expect(twice.state).toMatchObject({ kind: 'starting', failures: 1 });
  });

  it('gives way to an edit of the profile before anybody sees it', () => {
    for (const starting of [atSpawning(), atShowing()]) {
      const edited = starting.does(profileUsable);
      expect(edited.lastEffects).toEqual([]);
      const painted = edited.runsWell(
        starting.state.kind === 'starting' && starting.steps.length === 1 ? 2 : 1,
      );
      expect(painted.lastEffects).toEqual(putAway);
      expect(painted.does(gone).lastEffects).toEqual(spawn);
    }
  });

  it('does not count an edit of the profile as a start that came to nothing', () => {
    const edited = atShowing().does(profileUsable, { kind: 'sessionPainted' }, gone);
    expect(edited.state).toMatchObject({ kind: 'starting', failures: 0 });
  });

  it('is put away when its profile broke, and the team reads why', () => {
    const terminal = atSpawning().does(profileBroken);
    expect(terminal.lastEffects).toEqual(andSpare(putAway));
    expect(terminal.does(gone).state).toEqual({ kind: 'outOfService', reason: broken });
  });
});

describe('a terminal that is ready', () => {
  it('is in use, and counted, once the charter is accepted', () => {
    const terminal = atOccupied().does({ kind: 'sessionBegan' });
    expect(terminal.state.kind).toBe('inUse');
    expect(terminal.lastEffects).toEqual([{ kind: 'journalBegan' }]);
  });

  it('takes an edit of the profile at once while nobody is there', () => {
    for (const event of [profileUsable, profileBroken]) {
      const terminal = atReady().does(event);
      expect(terminal.lastEffects).toEqual(putAway);
      expect(terminal.does(gone).lastEffects).toEqual(spawn);
    }
  });

  it('lets somebody at the charter finish before it takes an edit', () => {
    for (const event of [profileUsable, profileBroken]) {
      const terminal = atOccupied().does(event);
      expect(terminal.lastEffects).toEqual([]);
      expect(terminal.does({ kind: 'sessionOccupied', occupied: false }).lastEffects).toEqual(putAway);
      expect(terminal.does({ kind: 'sessionBegan' }).state).toEqual({ kind: 'inUse', profileWaiting: true });
    }
  });

  it('erases a session that ended before the charter and does not count it', () => {
    const terminal = atOccupied().does({ kind: 'sessionEnded', reason: 'idle' });
    expect(terminal.lastEffects).toEqual(putAway);
    expect(terminal.does(gone).lastEffects).toEqual(spawn);
  });

  it('erases a session that falls silent', () => {
    expect(atReady().does({ kind: 'deadlinePassed', deadline: 'heartbeat' }).lastEffects).toEqual(putAway);
  });
});

describe('a session in use', () => {
  it.each(endReasons)('that ended (%s) is erased behind the curtain', (reason) => {
    const terminal = inUse().does({ kind: 'sessionEnded', reason });
    expect(terminal.state).toMatchObject({ kind: 'wiping', why: { kind: 'session', reason } });
    expect(terminal.lastEffects).toEqual(erase);
  });

  it.each([
    [lost, 'crashed'],
    [{ kind: 'deadlinePassed', deadline: 'heartbeat' }, 'hung'],
  ] as const)('ends by itself after %o as "%s"', (event, reason) => {
    const terminal = inUse().does(event);
    expect(terminal.state).toMatchObject({ kind: 'wiping', why: { kind: 'session', reason } });
    expect(terminal.lastEffects).toEqual(erase);
  });

  it('is never disturbed by an edit of the profile', () => {
    for (const event of [profileUsable, profileBroken]) {
      const terminal = inUse().does(event);
      expect(terminal.state).toEqual({ kind: 'inUse', profileWaiting: true });
      expect(terminal.lastEffects).toEqual([]);
    }
  });
});

describe('the wipe of a session', () => {
  it('that is verified is journalled and leads to a new session', () => {
    const terminal = atWiping().does(gone);
    expect(terminal.lastEffects).toEqual([
      { kind: 'journalEnded', reason: 'visitorEnded', report: reportOf(), attempts: 1 },
      ...spawn,
    ]);
  });

  it('that is not verified is tried once more, and the journal counts both', () => {
    const again = atWiping().does(stillThere);
    expect(again.lastEffects).toEqual([{ kind: 'wipeSession', spare: 'putAway' }]);
    expect(again.does(gone).lastEffects[0]).toMatchObject({ kind: 'journalEnded', attempts: 2 });
  });

  it('that fails twice leaves the terminal out of service, and the journal says so', () => {
    const terminal = atWiping().does(stillThere, stillThere);
    const reason = { kind: 'wipe', steps: ['sessionDirectory'] };
    expect(terminal.state).toEqual({ kind: 'outOfService', reason });
    expect(terminal.lastEffects).toEqual([
      {
        kind: 'journalEnded',
        reason: 'visitorEnded',
        report: reportOf('sessionDirectory'),
        attempts: 2,
      },
      { kind: 'clearDeadlines' },
      { kind: 'raiseOutOfService', reason },
    ]);
  });

  it('that fails twice is what staff read, even if the profile was broken as well', () => {
    const terminal = atSpawning().does(profileBroken, stillThere, stillThere);
    expect(terminal.state).toMatchObject({ kind: 'outOfService', reason: { kind: 'wipe' } });
  });

  it('of a session nobody used is not journalled', () => {
    const terminal = atReady().does(profileUsable, gone);
    expect(terminal.effects.filter(({ kind }) => kind === 'journalEnded')).toEqual([]);
  });

  it('after a broken profile leads to a session if the profile is mended meanwhile', () => {
    const terminal = atSpawning().does(profileBroken, profileUsable, gone);
    expect(terminal.lastEffects).toEqual(spawn);
  });

  it('after a broken profile shows the newest of its problems', () => {
    const newer: OutOfServiceReason = { kind: 'profile', problems: [] };
    const terminal = atSpawning().does(profileBroken, { kind: 'profileBroken', reason: newer }, gone);
    expect(terminal.state).toEqual({ kind: 'outOfService', reason: newer });
  });

  it('after two starts that came to nothing leads to no session, whatever the profile does meanwhile', () => {
    const terminal = atSpawning().does(lost, gone, lost, profileUsable, gone);
    expect(terminal.state).toMatchObject({ kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' } });
  });
});

describe('a terminal out of service', () => {
  const closedByProfile = (): Terminal => atSpawning().does(profileBroken, gone);

  it('for its profile starts once the profile is mended', () => {
    expect(closedByProfile().does(profileUsable).lastEffects).toEqual(spawn);
  });

  it('for its profile shows what is wrong after the next edit', () => {
    const reason: OutOfServiceReason = { kind: 'profile', problems: [] };
    const terminal = closedByProfile().does({ kind: 'profileBroken', reason });
    expect(terminal.lastEffects).toContainEqual({ kind: 'raiseOutOfService', reason });
  });

  it.each([
    ['a wipe that failed', atWiping().does(stillThere, stillThere)],
    ['sessions that do not start', atSpawning().does(lost, gone, lost, gone)],
  ])('for %s is opened by no edit of the profile', (_why, before) => {
    for (const event of [profileUsable, profileBroken]) {
      const terminal = before.does(event);
      expect(terminal.state).toEqual(before.state);
      expect(terminal.lastEffects).toEqual([]);
    }
  });
});

describe('the wish to quit', () => {
  it('in the middle of a session ends and erases it first, as ended by staff', () => {
    const asked = inUse().does(quitAsked);
    expect(asked.lastEffects).toEqual(andSpare(erase));
    const terminal = asked.does(gone);
    expect(terminal.lastEffects).toEqual([
      { kind: 'journalEnded', reason: 'staffEnded', report: reportOf(), attempts: 1 },
      { kind: 'quit' },
    ]);
    expect(terminal.state).toEqual({ kind: 'stopped' });
  });

  it('erases a session nobody used as well', () => {
    for (const before of [atSpawning(), atShowing(), atReady(), atOccupied()]) {
      const terminal = before.does(quitAsked);
      expect(terminal.lastEffects).toContainEqual({ kind: 'wipeSession', spare: 'putAway' });
      expect(terminal.does(gone).lastEffects).toEqual([{ kind: 'quit' }]);
    }
  });

  it('during a wipe waits for it', () => {
    const asked = atWiping().does(quitAsked);
    expect(asked.lastEffects).toEqual([]);
    expect(asked.does(gone).lastEffects.at(-1)).toEqual({ kind: 'quit' });
  });

  it('is granted after a wipe that failed twice: the next start erases before it shows anything', () => {
    const terminal = inUse().does(quitAsked, stillThere, stillThere);
    expect(terminal.lastEffects.at(-1)).toEqual({ kind: 'quit' });
  });

  it.each([
    ['while leftovers are erased', newTerminal()],
    ['out of service', atSpawning().does(profileBroken, gone)],
  ])('is granted at once %s', (_when, before) => {
    const terminal = before.does(quitAsked);
    expect(terminal.state satisfies TerminalState).toEqual({ kind: 'stopped' });
    expect(terminal.lastEffects).toEqual([{ kind: 'clearDeadlines' }, { kind: 'quit' }]);
  });
});
