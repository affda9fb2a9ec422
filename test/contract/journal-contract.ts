import assert from 'node:assert/strict';
import { type Count, type CounterKind, counterOf } from '../../app/journal/counter.ts';
import type { Journal, Outcome } from '../../app/journal/journal.ts';
import { LocalDay, LocalMinute, Month } from '../../app/journal/local-time.ts';
import type { SessionEnding, SessionNumber } from '../../app/journal/session-row.ts';
import type { WipeResult } from '../../app/journal/wipe-result.ts';
import { endReasons } from '../../app/session/end-reason.ts';
import { type SiteName, siteNameOf } from '../../app/url-policy/site-name.ts';

/** Somewhere a journal can be kept. */
export interface JournalWorld {
  /** Opens the journal over whatever is there. The one opened before was closed, or the power was cut. */
  open(): Journal;
  /** What is left when the power goes now: the open journal must not be used any more. */
  cutPower(): void;
}

export interface JournalPromise {
  readonly name: string;
  readonly check: (world: JournalWorld) => void;
}

export const verifiedWipe: WipeResult = {
  outcome: 'verified',
  attempts: 1,
  milliseconds: 84,
  steps: [
    { step: 'processes', outcome: 'verified', milliseconds: 12 },
    { step: 'sessionDirectory', outcome: 'verified', milliseconds: 70 },
    { step: 'clipboard', outcome: 'verified', milliseconds: 2 },
  ],
  medium: 'tmpfs',
  container: 'cgroup',
};

export const failedWipe: WipeResult = {
  outcome: 'failed',
  attempts: 2,
  milliseconds: 10_240,
  steps: [
    { step: 'processes', outcome: 'verified', milliseconds: 20 },
    { step: 'sessionDirectory', outcome: 'failed', milliseconds: 10_200 },
    { step: 'clipboard', outcome: 'verified', milliseconds: 2 },
  ],
  medium: 'disk',
  container: null,
};

export const anEnding: SessionEnding = {
  ended: LocalMinute.parse('2026-11-23T14:35'),
  reason: 'visitorEnded',
  wipe: verifiedWipe,
};

export const aStart = LocalMinute.parse('2026-11-23T14:05');
const november = Month.parse('2026-11');
const december = Month.parse('2026-12');
const friday = LocalDay.parse('2026-11-20');
const monday = LocalDay.parse('2026-11-23');

/** A count of something a profile has. */
export function countOf(kind: CounterKind, key: string, count: number): Count {
  const counter = counterOf(kind, key, {
    languages: ['fr', 'en', 'es', 'ar'],
    categories: [{ services: [{ id: key }] }],
  });
  assert.ok(counter !== null, `${kind}/${key} is not a counter`);
  return { ...counter, count };
}

/** The site of a host that has one. */
export function siteOf(host: string): SiteName {
  const site = siteNameOf(host);
  assert.ok(site !== null, `${host} has no site`);
  return site;
}

/** The value of an outcome that must be `done`. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  assert.ok(outcome.kind === 'done', `not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

function numbersIn(journal: Journal): readonly SessionNumber[] {
  return valueOf(journal.sessions({ limit: 1000 })).map(({ number }) => number);
}

function live(journal: Journal, ending = anEnding): SessionNumber {
  const number = valueOf(journal.beginSession(aStart));
  valueOf(journal.endSession(number, ending));
  return number;
}

/** What every journal promises, the double in memory and the real one. */
export const journalPromises: readonly JournalPromise[] = [
  {
    name: 'a new journal has no sessions, no counts, no requests and nothing left over',
    check(world) {
      const journal = world.open();
      assert.deepEqual(journal.leftOver, []);
      assert.deepEqual(valueOf(journal.sessions({ limit: 10 })), []);
      assert.deepEqual(valueOf(journal.counts()), []);
      assert.deepEqual(valueOf(journal.askedSites()), []);
      journal.close();
    },
  },
  {
    name: 'a session that began is there before it ends',
    check(world) {
      const journal = world.open();
      const number = valueOf(journal.beginSession(aStart));
      assert.deepEqual(valueOf(journal.sessions({ limit: 10 })), [
        { state: 'open', number, started: aStart, terminal: 'Accueil' },
      ]);
      journal.close();
    },
  },
  {
    name: 'a session that ended is told with its reason, its times and its wipe, step by step',
    check(world) {
      const first = world.open();
      for (const reason of endReasons) live(first, { ...anEnding, reason });
      live(first, { ...anEnding, wipe: failedWipe });
      first.close();
      const journal = world.open();
      const rows = valueOf(journal.sessions({ limit: 100 }));
      assert.deepEqual(
        rows,
        [...endReasons, 'visitorEnded' as const]
          .map((reason, index) => ({
            state: 'ended' as const,
            number: index + 1,
            started: aStart,
            ended: anEnding.ended,
            reason,
            terminal: 'Accueil',
            wipes: [index === endReasons.length ? failedWipe : verifiedWipe],
          }))
          .toReversed(),
      );
      journal.close();
    },
  },
  {
    name: 'its times are told from a day on, the oldest first, whatever became of a session',
    check(world) {
      const first = world.open();
      const early = LocalMinute.parse('2026-11-20T09:00');
      valueOf(first.beginSession(early));
      world.cutPower();
      const journal = world.open();
      live(journal);
      live(journal, { ...anEnding, reason: 'idle', wipe: failedWipe });
      valueOf(journal.beginSession(aStart));
      const lost = { started: early, ended: null, reason: 'powerLost', isErased: false };
      const ended = { started: aStart, ended: anEnding.ended, reason: 'visitorEnded', isErased: true };
      const later = [
        ended,
        { ...ended, reason: 'idle', isErased: false },
        { started: aStart, ended: null, reason: null, isErased: false },
      ];
      assert.deepEqual(valueOf(journal.sessionTimes(friday)), [lost, ...later]);
      assert.deepEqual(valueOf(journal.sessionTimes(monday)), later);
      assert.deepEqual(valueOf(journal.sessionTimes(LocalDay.parse('2026-11-24'))), []);
      journal.close();
    },
  },
  {
    name: 'a session cannot end twice, nor without having begun',
    check(world) {
      const journal = world.open();
      const number = live(journal);
      const refused = { kind: 'failed', why: { kind: 'refused' } };
      assert.deepEqual(journal.endSession(number, { ...anEnding, reason: 'idle' }), refused);
      assert.deepEqual(journal.endSession(number + 1, anEnding), refused);
      const [row] = valueOf(journal.sessions({ limit: 10 }));
      assert.ok(row?.state === 'ended');
      assert.equal(row.reason, 'visitorEnded');
      assert.equal(row.wipes.length, 1);
      journal.close();
    },
  },
  {
    name: 'a session that was open when the power went is marked as interrupted and left over',
    check(world) {
      const before = world.open();
      live(before);
      const number = valueOf(before.beginSession(aStart));
      world.cutPower();
      const journal = world.open();
      assert.deepEqual(journal.leftOver, [{ number, state: 'interrupted' }]);
      assert.deepEqual(valueOf(journal.sessions({ limit: 1 })), [
        {
          state: 'interrupted',
          number,
          started: aStart,
          reason: 'powerLost',
          terminal: 'Accueil',
          wipes: [],
        },
      ]);
      journal.close();
    },
  },
  {
    name: 'a session stays left over from start to start until a verified wipe is recorded',
    check(world) {
      const before = world.open();
      const number = valueOf(before.beginSession(aStart));
      world.cutPower();
      world.open();
      world.cutPower();
      const second = world.open();
      assert.deepEqual(second.leftOver, [{ number, state: 'interrupted' }]);
      valueOf(second.recordWipe(number, failedWipe));
      second.close();
      const third = world.open();
      assert.deepEqual(third.leftOver, [{ number, state: 'interrupted' }]);
      valueOf(third.recordWipe(number, verifiedWipe));
      third.close();
      const journal = world.open();
      assert.deepEqual(journal.leftOver, []);
      const [row] = valueOf(journal.sessions({ limit: 1 }));
      assert.ok(row?.state === 'interrupted');
      assert.deepEqual(row.wipes, [failedWipe, verifiedWipe]);
      journal.close();
    },
  },
  {
    name: 'a session whose wipe failed is left over at the next start',
    check(world) {
      const before = world.open();
      live(before);
      const number = live(before, { ...anEnding, wipe: failedWipe });
      before.close();
      const journal = world.open();
      assert.deepEqual(journal.leftOver, [{ number, state: 'ended' }]);
      valueOf(journal.recordWipe(number, verifiedWipe));
      const [row] = valueOf(journal.sessions({ limit: 1 }));
      assert.ok(row?.state === 'ended');
      assert.deepEqual(row.wipes, [failedWipe, verifiedWipe]);
      journal.close();
    },
  },
  {
    name: 'the wipe of a running session comes with its end only',
    check(world) {
      const journal = world.open();
      const number = valueOf(journal.beginSession(aStart));
      const refused = { kind: 'failed', why: { kind: 'refused' } };
      assert.deepEqual(journal.recordWipe(number, verifiedWipe), refused);
      assert.deepEqual(journal.recordWipe(number + 7, verifiedWipe), refused);
      journal.close();
    },
  },
  {
    name: 'a session that could not be written in time is recorded whole, with the next number',
    check(world) {
      const journal = world.open();
      live(journal);
      const number = valueOf(journal.recordSession({ ...anEnding, started: aStart }));
      assert.equal(number, 2);
      assert.deepEqual(valueOf(journal.sessions({ limit: 1 })), [
        { state: 'ended', number, started: aStart, terminal: 'Accueil', ...endingRow() },
      ]);
      journal.close();
    },
  },
  {
    name: 'numbers never come again, not even when every row was purged',
    check(world) {
      const first = world.open();
      for (let session = 0; session < 5; session += 1) live(first);
      assert.deepEqual(valueOf(first.purge(LocalDay.parse('2027-01-01'))), { sessions: 5, months: 0 });
      assert.deepEqual(numbersIn(first), []);
      assert.equal(live(first), 6);
      valueOf(first.purge(LocalDay.parse('2027-01-01')));
      first.close();
      const journal = world.open();
      assert.equal(live(journal), 7);
      journal.close();
    },
  },
  {
    name: 'purging takes what began before the day, with its wipes, and leaves the rest',
    check(world) {
      const journal = world.open();
      const on = (day: string): SessionNumber =>
        valueOf(
          journal.recordSession({
            ...anEnding,
            started: LocalMinute.parse(`${day}T23:59`),
            ended: LocalMinute.parse('2026-11-24T00:10'),
          }),
        );
      on('2026-11-21');
      const kept = [on('2026-11-22'), on('2026-11-23')];
      assert.deepEqual(valueOf(journal.purge(LocalDay.parse('2026-11-22'))), { sessions: 1, months: 0 });
      assert.deepEqual(numbersIn(journal), kept.toReversed());
      assert.deepEqual(valueOf(journal.purge(LocalDay.parse('2026-11-22'))), { sessions: 0, months: 0 });
      journal.close();
    },
  },
  {
    name: 'purging never takes the running session',
    check(world) {
      const journal = world.open();
      const number = valueOf(journal.beginSession(aStart));
      valueOf(journal.purge(LocalDay.parse('2030-01-01')));
      assert.deepEqual(numbersIn(journal), [number]);
      valueOf(journal.endSession(number, anEnding));
      journal.close();
    },
  },
  {
    name: 'purging takes months that ended before the day, and no month that goes on',
    check(world) {
      const journal = world.open();
      valueOf(journal.addCounts(november, [countOf('language', 'ar', 2)]));
      valueOf(journal.addCounts(december, [countOf('language', 'fr', 3)]));
      assert.deepEqual(valueOf(journal.purge(LocalDay.parse('2026-11-30'))), { sessions: 0, months: 0 });
      assert.deepEqual(valueOf(journal.purge(LocalDay.parse('2026-12-31'))), { sessions: 0, months: 1 });
      assert.deepEqual(
        valueOf(journal.counts()).map(({ month }) => month),
        [december],
      );
      journal.close();
    },
  },
  {
    name: 'counts of batches add up by month, kind and key, in that order',
    check(world) {
      const first = world.open();
      valueOf(first.addCounts(december, [countOf('service', 'caf', 1)]));
      valueOf(
        first.addCounts(november, [
          countOf('service', 'caf', 3),
          countOf('language', 'fr', 4),
          countOf('language', 'ar', 1),
        ]),
      );
      first.close();
      const journal = world.open();
      valueOf(journal.addCounts(november, [countOf('language', 'fr', 2), countOf('help', 'called', 1)]));
      valueOf(journal.addCounts(november, []));
      assert.deepEqual(valueOf(journal.counts()), [
        { month: november, kind: 'help', key: 'called', count: 1 },
        { month: november, kind: 'language', key: 'ar', count: 1 },
        { month: november, kind: 'language', key: 'fr', count: 6 },
        { month: november, kind: 'service', key: 'caf', count: 3 },
        { month: december, kind: 'service', key: 'caf', count: 1 },
      ]);
      journal.close();
    },
  },
  {
    name: 'sites that were asked for are told once a day, the newest day first, each day by name',
    check(world) {
      const first = world.open();
      valueOf(first.addAskedSites(friday, [siteOf('zoo.test'), siteOf('caf.fr')]));
      valueOf(first.addAskedSites(monday, [siteOf('zoo.test'), siteOf('ameli.fr'), siteOf('zoo.test')]));
      first.close();
      const journal = world.open();
      valueOf(journal.addAskedSites(friday, [siteOf('bnf.fr'), siteOf('zoo.test')]));
      valueOf(journal.addAskedSites(friday, []));
      assert.deepEqual(valueOf(journal.askedSites()), [
        { day: monday, site: 'ameli.fr' },
        { day: monday, site: 'zoo.test' },
        { day: friday, site: 'bnf.fr' },
        { day: friday, site: 'caf.fr' },
        { day: friday, site: 'zoo.test' },
      ]);
      journal.close();
    },
  },
  {
    name: 'purging takes sites asked for before the day, and leaves the rest',
    check(world) {
      const journal = world.open();
      valueOf(journal.addAskedSites(friday, [siteOf('caf.fr')]));
      valueOf(journal.addAskedSites(monday, [siteOf('caf.fr')]));
      valueOf(journal.purge(friday));
      assert.equal(valueOf(journal.askedSites()).length, 2);
      valueOf(journal.purge(LocalDay.parse('2026-11-21')));
      assert.deepEqual(valueOf(journal.askedSites()), [{ day: monday, site: 'caf.fr' }]);
      journal.close();
    },
  },
  {
    name: 'the longest name a site can have is taken',
    check(world) {
      const journal = world.open();
      const longest = siteOf(`${'a'.repeat(63)}.fr`);
      valueOf(journal.addAskedSites(monday, [longest]));
      assert.deepEqual(valueOf(journal.askedSites()), [{ day: monday, site: longest }]);
      journal.close();
    },
  },
  {
    name: 'a power cut takes nothing back that was done',
    check(world) {
      const before = world.open();
      const ended = live(before);
      valueOf(before.addCounts(november, [countOf('language', 'fr', 5)]));
      valueOf(before.addAskedSites(monday, [siteOf('caf.fr')]));
      const open = valueOf(before.beginSession(aStart));
      world.cutPower();
      const journal = world.open();
      assert.deepEqual(numbersIn(journal), [open, ended]);
      assert.equal(valueOf(journal.counts())[0]?.count, 5);
      assert.deepEqual(valueOf(journal.askedSites()), [{ day: monday, site: 'caf.fr' }]);
      assert.equal(valueOf(journal.beginSession(aStart)), open + 1);
      journal.close();
    },
  },
  {
    name: 'sessions are read page by page, the newest first',
    check(world) {
      const journal = world.open();
      for (let session = 0; session < 5; session += 1) live(journal);
      const numbers = (page: Parameters<Journal['sessions']>[0]): readonly number[] =>
        valueOf(journal.sessions(page)).map(({ number }) => number);
      assert.deepEqual(numbers({ limit: 2 }), [5, 4]);
      assert.deepEqual(numbers({ limit: 2, before: 4 }), [3, 2]);
      assert.deepEqual(numbers({ limit: 2, before: 2 }), [1]);
      assert.deepEqual(numbers({ limit: 2, before: 1 }), []);
      journal.close();
    },
  },
];

function endingRow(): Pick<SessionEnding, 'ended' | 'reason'> & { readonly wipes: readonly WipeResult[] } {
  return { ended: anEnding.ended, reason: anEnding.reason, wipes: [anEnding.wipe] };
}
