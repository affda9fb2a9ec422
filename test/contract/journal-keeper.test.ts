import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mostFromSession, mostOfDay } from '../../app/journal/asked-batch.ts';
import { smallestBatch } from '../../app/journal/count-batch.ts';
import type { OpenedJournal } from '../../app/journal/journal.ts';
import { localDayOf } from '../../app/journal/local-time.ts';
import type { JournalProblem } from '../../app/journal/problem.ts';
import { terminalNameOf } from '../../app/journal/terminal-name.ts';
import { type JournalKeeper, type KeptEnding, keepJournal } from '../../main/warden/journal/keep-journal.ts';
import { emptyJournalMemory, type JournalMemory, openMemoryJournal } from '../fakes/memory-journal.ts';
import { demonstrationProfile, failedReport, verifiedReport } from '../fixtures/journal/a-day.ts';
import { createFileWorld, type FileWorld } from '../fixtures/journal/file-world.ts';
import { rawBytesOf } from '../fixtures/journal/raw-bytes.ts';
import { valueOf } from './journal-contract.ts';

const ending: KeptEnding = {
  reason: 'visitorEnded',
  report: verifiedReport,
  attempts: 1,
  medium: 'tmpfs',
  container: 'cgroup',
};

let time: Date;
let memory: JournalMemory;
/** Set, the journal cannot be opened. */
let closedBecause: JournalProblem | null;
const keepers: JournalKeeper[] = [];

beforeEach(() => {
  time = new Date(2026, 10, 23, 14, 0);
  memory = emptyJournalMemory();
  closedBecause = null;
});
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close();
  vi.useRealTimers();
});

function start(open = openMemory): JournalKeeper {
  const keeper = keepJournal({ open, now: () => time });
  keepers.push(keeper);
  keeper.follow(demonstrationProfile);
  return keeper;
}

function openMemory(): OpenedJournal {
  return closedBecause === null
    ? { kind: 'open', journal: openMemoryJournal(memory, terminalNameOf({ name: 'Accueil' })), notices: [] }
    : { kind: 'unavailable', why: closedBecause, notices: [] };
}

/** Ends the run as a power cut does: the keeper gets no chance to close. */
function cutPower(): void {
  keepers.length = 0;
}

function pass(minutes: number): void {
  time = new Date(time.getTime() + minutes * 60_000);
}

function visit(keeper: JournalKeeper, language = 'fr', services: readonly string[] = ['caf']): void {
  keeper.begin();
  keeper.count('language', language);
  for (const service of services) keeper.count('service', service);
  pass(30);
  keeper.end(ending);
}

function rowsIn(kept: JournalMemory): readonly (readonly [number, string])[] {
  return kept.rows.map(({ number, started }) => [number, started]);
}

test('a session is written with the minutes of its beginning and end, its reason and its wipe', () => {
  const keeper = start();
  visit(keeper);
  expect(valueOf(keeper.sessions({ limit: 10 }))).toEqual([
    {
      state: 'ended',
      number: 1,
      started: '2026-11-23T14:00',
      ended: '2026-11-23T14:30',
      reason: 'visitorEnded',
      terminal: 'Accueil',
      wipes: [
        {
          outcome: 'verified',
          attempts: 1,
          milliseconds: 60,
          medium: 'tmpfs',
          container: 'cgroup',
          steps: verifiedReport.steps,
        },
      ],
    },
  ]);
});

test('an end without a beginning writes nothing', () => {
  const keeper = start();
  keeper.end(ending);
  expect(memory.rows).toEqual([]);
});

describe('sessions that a power cut ended', () => {
  test('are told once, and the wipe at the start is recorded with them', () => {
    start().begin();
    cutPower();
    const keeper = start();
    expect(keeper.interrupted()).toEqual([1]);
    keeper.leftOversWiped(failedReport, { attempts: 1, medium: 'disk', container: null });
    keeper.leftOversWiped(verifiedReport, { attempts: 2, medium: 'disk', container: null });
    keeper.leftOversWiped(verifiedReport, { attempts: 1, medium: 'disk', container: null });
    const [row] = memory.rows;
    expect(row).toMatchObject({
      state: 'interrupted',
      wipes: [{ outcome: 'failed' }, { outcome: 'verified', attempts: 2 }],
    });
    cutPower();
    expect(start().interrupted()).toEqual([]);
  });

  test('get the wipe of the start even when the journal could be opened only after it', () => {
    start().begin();
    cutPower();
    closedBecause = { kind: 'locked' };
    const keeper = start();
    keeper.leftOversWiped(verifiedReport, { attempts: 1, medium: 'disk', container: 'cgroup' });
    expect(keeper.interrupted()).toEqual([]);
    closedBecause = null;
    keeper.tend();
    expect(keeper.interrupted()).toEqual([1]);
    expect(memory.rows).toMatchObject([{ state: 'interrupted', wipes: [{ outcome: 'verified' }] }]);
  });

  test('are not those whose own wipe failed; these too are recorded as wiped in the end', () => {
    const before = start();
    before.begin();
    before.end({ ...ending, report: failedReport, attempts: 2 });
    cutPower();
    const keeper = start();
    expect(keeper.interrupted()).toEqual([]);
    keeper.leftOversWiped(verifiedReport, { attempts: 1, medium: 'disk', container: null });
    expect(memory.rows).toMatchObject([
      { state: 'ended', wipes: [{ outcome: 'failed' }, { outcome: 'verified' }] },
    ]);
  });
});

describe('a journal that cannot be opened or written', () => {
  test('is told, sessions wait in memory, and are written in order when it can', () => {
    closedBecause = { kind: 'locked' };
    const keeper = start();
    visit(keeper);
    visit(keeper);
    keeper.begin();
    expect(keeper.status()).toEqual({
      problem: { kind: 'locked' },
      notices: [],
      waitingSessions: 2,
      unmixedSessions: 2,
    });
    expect(memory.rows).toEqual([]);
    closedBecause = null;
    keeper.tend();
    expect(keeper.status()).toMatchObject({ problem: null, waitingSessions: 0 });
    pass(10);
    keeper.end({ ...ending, reason: 'idle' });
    visit(keeper);
    expect(rowsIn(memory)).toEqual([
      [1, '2026-11-23T14:00'],
      [2, '2026-11-23T14:30'],
      [3, '2026-11-23T15:00'],
      [4, '2026-11-23T15:10'],
    ]);
    expect(memory.rows.map((row) => row.state)).toEqual(['ended', 'ended', 'ended', 'ended']);
  });

  test('opens by itself within the minute', () => {
    vi.useFakeTimers();
    closedBecause = { kind: 'locked' };
    const keeper = start();
    closedBecause = null;
    vi.advanceTimersByTime(60_000);
    expect(keeper.status().problem).toBeNull();
  });

  test('loses no session when the disk is full in the middle of one', () => {
    const keeper = start();
    keeper.begin();
    memory.problem = { kind: 'diskFull', folder: '/data' };
    pass(20);
    keeper.end(ending);
    expect(keeper.status()).toMatchObject({ problem: { kind: 'diskFull' }, waitingSessions: 1 });
    visit(keeper);
    memory.problem = null;
    visit(keeper);
    expect(keeper.status()).toMatchObject({ problem: null, waitingSessions: 0 });
    expect(rowsIn(memory)).toEqual([
      [1, '2026-11-23T14:00'],
      [2, '2026-11-23T14:20'],
      [3, '2026-11-23T14:50'],
    ]);
  });

  test('is not thought well again because it can be read', () => {
    const keeper = start();
    memory.problem = { kind: 'diskFull', folder: '/data' };
    visit(keeper);
    expect(valueOf(keeper.sessions({ limit: 1 }))).toEqual([]);
    expect(valueOf(keeper.counts())).toEqual([]);
    expect(keeper.status().problem).toEqual({ kind: 'diskFull', folder: '/data' });
  });

  test('that turns out damaged is opened anew, and neither the running session nor those that wait are lost', () => {
    const damaged = memory;
    const keeper = start();
    visit(keeper);
    keeper.begin();
    damaged.problem = { kind: 'diskFull', folder: '/data' };
    pass(5);
    keeper.end({ ...ending, reason: 'idle' });
    keeper.begin();
    // What opening does with a damaged file: journal-bad-input.test.ts.
    memory = { ...emptyJournalMemory(), lastNumber: 2 };
    damaged.problem = { kind: 'damaged' };
    pass(5);
    keeper.end({ ...ending, reason: 'maximum' });
    keeper.tend();
    expect(keeper.status()).toMatchObject({ problem: null, waitingSessions: 0 });
    expect(memory.rows).toMatchObject([
      { number: 3, state: 'ended', reason: 'idle', started: '2026-11-23T14:30' },
      { number: 4, state: 'ended', reason: 'maximum', started: '2026-11-23T14:35' },
    ]);
  });

  test('that turns out damaged while a session runs still gets that session', () => {
    const damaged = memory;
    const keeper = start();
    keeper.begin();
    memory = emptyJournalMemory();
    damaged.problem = { kind: 'damaged' };
    // The next day’s purge finds the damage.
    pass(60 * 24);
    keeper.tend();
    keeper.tend();
    expect(keeper.status().problem).toBeNull();
    keeper.end(ending);
    expect(memory.rows).toMatchObject([{ number: 1, state: 'ended', started: '2026-11-23T14:00' }]);
  });

  test('numbers sessions in the order they came, even where a small write succeeds before a large one', () => {
    let room = false;
    const keeper = start(() => {
      const journal = openMemoryJournal(memory, terminalNameOf({ name: 'Accueil' }));
      const full = { kind: 'failed', why: { kind: 'diskFull', folder: '/data' } } as const;
      return {
        kind: 'open',
        notices: [],
        journal: {
          ...journal,
          endSession: (number, closing) => (room ? journal.endSession(number, closing) : full),
          recordSession: (session) => (room ? journal.recordSession(session) : full),
        },
      };
    });
    memory.problem = { kind: 'diskFull', folder: '/data' };
    visit(keeper);
    memory.problem = null;
    visit(keeper);
    room = true;
    visit(keeper);
    expect(rowsIn(memory)).toEqual([
      [1, '2026-11-23T14:00'],
      [2, '2026-11-23T14:30'],
      [3, '2026-11-23T15:00'],
    ]);
  });

  test('keeps its counts in memory, however many sessions are mixed in them', () => {
    const keeper = start();
    memory.problem = { kind: 'diskFull', folder: '/data' };
    for (let session = 0; session < smallestBatch + 2; session += 1) visit(keeper);
    memory.problem = null;
    visit(keeper);
    expect(memory.counts).toEqual([
      { month: '2026-11', kind: 'language', key: 'fr', count: smallestBatch + 3 },
      { month: '2026-11', kind: 'service', key: 'caf', count: smallestBatch + 3 },
    ]);
  });
});

describe('counts', () => {
  test('reach the journal when enough sessions are mixed, not before', () => {
    const keeper = start();
    for (let session = 1; session < smallestBatch; session += 1) {
      visit(keeper, 'ar');
      expect(memory.counts).toEqual([]);
    }
    keeper.begin();
    keeper.count('language', 'es');
    // The session that runs is not mixed with the others before it ends.
    keeper.tend();
    expect(memory.counts).toEqual([]);
    keeper.end(ending);
    expect(memory.counts).toMatchObject([
      { kind: 'language', key: 'ar', count: smallestBatch - 1 },
      { kind: 'language', key: 'es', count: 1 },
      { kind: 'service', key: 'caf', count: smallestBatch - 1 },
    ]);
    expect(keeper.status().unmixedSessions).toBe(0);
  });

  test('of a small day are written at the shutdown when the month is mixed already', () => {
    const first = start();
    for (let session = 0; session < smallestBatch; session += 1) visit(first);
    first.close();
    const second = start();
    visit(second, 'ar', []);
    second.close();
    expect(memory.counts.find(({ key }) => key === 'ar')?.count).toBe(1);
  });

  test('of a new terminal with too few visitors are never written alone', () => {
    for (let day = 0; day < 3; day += 1) {
      const keeper = start();
      visit(keeper, 'ar', []);
      keeper.close();
    }
    expect(memory.counts).toEqual([]);
    expect(memory.rows).toHaveLength(3);
  });

  test('are not taken before a profile says what may be counted', () => {
    const keeper = keepJournal({ open: openMemory, now: () => time });
    keepers.push(keeper);
    for (let session = 0; session < smallestBatch; session += 1) visit(keeper);
    expect(memory.counts).toEqual([]);
    expect(memory.rows).toHaveLength(smallestBatch);
  });
});

/** A visit in which sites are asked for. */
function ask(keeper: JournalKeeper, ...sites: readonly string[]): void {
  keeper.begin();
  for (const site of sites) keeper.ask(site);
  pass(30);
  keeper.end(ending);
}

describe('sites that visitors ask for', () => {
  test('reach the journal when enough sessions are mixed, for that day, each once and by name', () => {
    const keeper = start();
    ask(keeper, 'zoo.test', 'caf.fr');
    pass(60 * 24);
    for (let session = 2; session < smallestBatch; session += 1) {
      ask(keeper, 'caf.fr');
      expect(memory.askedSites).toEqual([]);
    }
    keeper.begin();
    keeper.ask('bnf.fr');
    // The session that runs is not mixed with the others before it ends.
    keeper.tend();
    expect(valueOf(keeper.askedSites())).toEqual([]);
    keeper.end(ending);
    expect(valueOf(keeper.askedSites())).toEqual([
      { day: '2026-11-24', site: 'bnf.fr' },
      { day: '2026-11-24', site: 'caf.fr' },
      { day: '2026-11-24', site: 'zoo.test' },
    ]);
  });

  test('are not written as their own session ends after a long time without any', () => {
    const keeper = start();
    for (let session = 0; session < smallestBatch * 2; session += 1) visit(keeper);
    ask(keeper, 'caf.fr');
    expect(memory.askedSites).toEqual([]);
  });

  test('are not lost at a shutdown, and then written for the day on which the newest five sessions were full', () => {
    const first = start();
    for (let session = 0; session < smallestBatch; session += 1) visit(first);
    first.close();
    for (const site of ['caf.fr', 'zoo.test']) {
      pass(60 * 24);
      const keeper = start();
      ask(keeper, site);
      expect(memory.askedSites.map((row) => row.site)).not.toContain(site);
      keeper.close();
    }
    expect(memory.askedSites).toEqual([
      { day: '2026-11-23', site: 'caf.fr' },
      { day: '2026-11-23', site: 'zoo.test' },
    ]);
  });

  test('are not written alone on a new terminal that has seen too few visitors', () => {
    for (let day = 1; day < smallestBatch; day += 1) {
      const keeper = start();
      ask(keeper, 'caf.fr');
      keeper.close();
    }
    expect(memory.askedSites).toEqual([]);
    const keeper = start();
    ask(keeper, 'caf.fr');
    keeper.close();
    expect(memory.askedSites).toHaveLength(1);
  });

  test('wait for a full disk as long as it takes', () => {
    const keeper = start();
    memory.problem = { kind: 'diskFull', folder: '/data' };
    for (let session = 0; session < smallestBatch + 2; session += 1) ask(keeper, 'caf.fr');
    memory.problem = null;
    visit(keeper);
    expect(memory.askedSites).toMatchObject([{ site: 'caf.fr' }]);
  });

  test('are passed over where they are no site, where nobody sits, and where one session asks for too many', () => {
    const keeper = start();
    keeper.ask('nobody.fr');
    for (let session = 1; session < smallestBatch; session += 1) {
      ask(keeper, 'www.ameli.fr', 'jeanne.dupont@caf.fr', '192.168.1.1', 'imprimante.local', 'CAF', '');
    }
    keeper.ask('nobody.fr');
    ask(keeper, ...Array.from({ length: 1000 }, (_, index) => `flood-${index}.fr`));
    expect(memory.askedSites).toHaveLength(mostFromSession);
    expect(memory.askedSites.every(({ site }) => site.startsWith('flood-'))).toBe(true);
  });

  test('of one day are never more than a day holds, however many sessions flood it', () => {
    const keeper = start();
    time = new Date(2026, 10, 23, 0, 0);
    for (let session = 0; session < 40; session += 1) {
      ask(keeper, ...Array.from({ length: mostFromSession }, (_, index) => `flood-${session}-${index}.fr`));
    }
    expect(localDayOf(time)).toBe('2026-11-23');
    expect(memory.askedSites).toHaveLength(mostOfDay);
  });

  test('are erased when the profile’s term is over', () => {
    const keeper = start();
    for (let session = 0; session < smallestBatch; session += 1) ask(keeper, 'caf.fr');
    pass(60 * 24 * 365);
    keeper.tend();
    expect(memory.askedSites).toHaveLength(1);
    pass(60 * 24);
    keeper.tend();
    expect(memory.askedSites).toEqual([]);
  });
});

describe('the term', () => {
  test('is kept at the start and each day after, by the profile', () => {
    visit(start());
    cutPower();
    pass(60 * 24 * 365);
    const keeper = start();
    expect(memory.rows).toHaveLength(1);
    pass(60 * 24);
    keeper.tend();
    expect(memory.rows).toEqual([]);
  });

  test('that is edited holds from the next day on: "3" on the way to "365" empties nothing', () => {
    const keeper = start();
    visit(keeper);
    pass(60 * 24 * 10);
    keeper.tend();
    keeper.follow({ ...demonstrationProfile, journal: { keepDays: 3 } });
    keeper.tend();
    expect(memory.rows).toHaveLength(1);
    keeper.follow(demonstrationProfile);
    pass(60 * 24);
    keeper.tend();
    expect(memory.rows).toHaveLength(1);
    keeper.follow({ ...demonstrationProfile, journal: { keepDays: 3 } });
    pass(60 * 24);
    keeper.tend();
    expect(memory.rows).toEqual([]);
  });
});

describe('over a real file', () => {
  let world: FileWorld;
  beforeEach(() => {
    world = createFileWorld();
  });
  afterEach(() => {
    for (const keeper of keepers.splice(0)) keeper.close();
    world.remove();
  });

  test('nothing of a visitor’s choices is in it while fewer sessions than a batch are mixed', () => {
    const keeper = start(() => world.tryToOpen());
    for (let session = 2; session < smallestBatch; session += 1) visit(keeper, 'ar', ['impots']);
    ask(keeper, 'zoo.test');
    const bytes = rawBytesOf(world.file());
    expect(bytes.includes('visitorEnded')).toBe(true);
    expect(bytes.includes('zoo')).toBe(false);
    expect(bytes.includes('impots')).toBe(false);
    expect(bytes.includes('language')).toBe(false);
  });
});
