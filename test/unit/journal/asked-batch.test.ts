import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AskedBatch,
  dayFor,
  mostFromSession,
  mostOfDay,
  noneAsked,
  rowsToAsk,
  sitesFor,
  withAsked,
  withEnded,
} from '../../../app/journal/asked-batch.ts';
import type { AskedSite } from '../../../app/journal/asked-site.ts';
import { smallestBatch } from '../../../app/journal/count-batch.ts';
import { dayOf, LocalDay, LocalMinute } from '../../../app/journal/local-time.ts';
import type { SessionNumber, SessionRow } from '../../../app/journal/session-row.ts';
import { SiteName } from '../../../app/url-policy/site-name.ts';

const today = LocalDay.parse('2026-11-23');
const terminal = 'Accueil';

function askedFor(...sites: readonly string[]): AskedBatch {
  return sites.reduce(withAsked, noneAsked);
}

/** Sites of this many made-up names. */
function many(count: number, stem = 'site'): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${stem}-${index}.fr`);
}

function afterSessions(batch: AskedBatch, sessions: number): AskedBatch {
  return Array.from({ length: sessions }).reduce<AskedBatch>((ended) => withEnded(ended), batch);
}

/** An ended session of a number, on the day of November that has the same. */
function endedRow(number: SessionNumber, day = number): SessionRow {
  const minute = LocalMinute.parse(`2026-11-${String(day).padStart(2, '0')}T14:05`);
  return {
    number,
    started: minute,
    terminal,
    state: 'ended',
    ended: minute,
    reason: 'visitorEnded',
    wipes: [],
  };
}

/** The newest rows as the journal gives them. */
function rowsUpTo(newest: SessionNumber): readonly SessionRow[] {
  const count = Math.min(newest, rowsToAsk);
  return Array.from({ length: count }, (_, index) => endedRow(newest - index));
}

describe('what waits', () => {
  test('is each site once, by name, in whatever order it was asked for', () => {
    const batch = askedFor('zoo.fr', 'caf.fr', 'zoo.fr', 'bnf.fr');
    expect(sitesFor(batch, today, [])).toEqual(['bnf.fr', 'caf.fr', 'zoo.fr']);
  });

  test.each([
    'www.caf.fr',
    'CAF.fr',
    'https://caf.fr/',
    'gouv.fr',
    '127.0.0.1',
    'printer.local',
    'Jeanne',
    '',
  ])('is never %j, which is no site', (text) => {
    expect(askedFor(text)).toEqual(noneAsked);
  });

  test('is at most so much of one session, and the next session may ask again', () => {
    const flood = askedFor(...many(mostFromSession + 30));
    expect(flood.sites.size).toBe(mostFromSession);
    expect(withAsked(withEnded(flood), 'caf.fr').sites.size).toBe(mostFromSession + 1);
  });

  test('is at most so much of all sessions', () => {
    const flood = Array.from({ length: 30 }, (_, session) => many(mostFromSession, `s${session}`)).reduce(
      (batch, sites) => withEnded(sites.reduce(withAsked, batch)),
      noneAsked,
    );
    expect(flood.sites.size).toBe(mostOfDay);
  });

  test('does not change when more is asked for', () => {
    const batch = askedFor('caf.fr');
    withAsked(batch, 'bnf.fr');
    withEnded(batch);
    expect(batch).toEqual(askedFor('caf.fr'));
  });
});

describe('what a day takes of it', () => {
  const written = many(mostOfDay - 1, 'old').map(
    (site): AskedSite => ({ day: today, site: SiteName.parse(site) }),
  );

  test('is what the day lacks', () => {
    const old = { day: today, site: SiteName.parse('caf.fr') };
    const other = { day: LocalDay.parse('2026-11-22'), site: SiteName.parse('bnf.fr') };
    expect(sitesFor(askedFor('caf.fr', 'bnf.fr'), today, [old, other])).toEqual(['bnf.fr']);
  });

  test('is no more than a day holds', () => {
    expect(sitesFor(askedFor('zoo.fr', 'bnf.fr'), today, written)).toEqual(['bnf.fr']);
    const full = [...written, { day: today, site: SiteName.parse('last.fr') }];
    expect(sitesFor(askedFor('zoo.fr', 'bnf.fr'), today, full)).toEqual([]);
  });
});

describe('the day it is written for', () => {
  test('is today as soon as enough sessions are mixed, and none before', () => {
    const question = { today, newest: rowsUpTo(20), closing: false };
    const batch = askedFor('caf.fr');
    expect(dayFor({ ...question, batch: afterSessions(batch, smallestBatch - 1) })).toBeNull();
    expect(dayFor({ ...question, batch: afterSessions(batch, smallestBatch) })).toBe(today);
  });

  test('is not today because many sessions before asked for nothing', () => {
    const batch = withEnded(withAsked(afterSessions(noneAsked, smallestBatch * 3), 'caf.fr'));
    expect(dayFor({ batch, today, newest: rowsUpTo(16), closing: false })).toBeNull();
  });

  test('is at a shutdown the day on which the newest five were full', () => {
    const question = { batch: withEnded(askedFor('caf.fr')), today, closing: true };
    expect(dayFor({ ...question, newest: rowsUpTo(9) })).toBe('2026-11-05');
    expect(dayFor({ ...question, newest: rowsUpTo(10) })).toBe('2026-11-10');
    expect(dayFor({ ...question, newest: rowsUpTo(14) })).toBe('2026-11-10');
  });

  test('does not count a session that runs', () => {
    const running: SessionRow = {
      number: 10,
      started: LocalMinute.parse('2026-11-10T09:00'),
      terminal,
      state: 'open',
    };
    const newest = [running, ...rowsUpTo(9).slice(0, rowsToAsk - 1)];
    expect(dayFor({ batch: askedFor('caf.fr'), today, newest, closing: true })).toBe('2026-11-05');
  });

  test('is none at a shutdown before there were five', () => {
    const question = { batch: withEnded(askedFor('caf.fr')), today, closing: true };
    expect(dayFor({ ...question, newest: [] })).toBeNull();
    expect(dayFor({ ...question, newest: rowsUpTo(4) })).toBeNull();
  });
});

type Happening = 'session' | 'shutdown';

interface Written {
  readonly day: LocalDay;
  /** Sessions that ended before it was written. */
  readonly known: number;
}

/** A terminal whose visitors all ask, one a day: the days it wrote for, and how many sessions' requests were lost. */
function live(happenings: readonly Happening[]): {
  readonly written: readonly Written[];
  readonly lost: number;
} {
  const written: Written[] = [];
  let batch = noneAsked;
  let number = 0;
  let lost = 0;
  const write = (closing: boolean): void => {
    const day = dayFor({ batch, today: dayOf(endedRow(number).started), newest: rowsUpTo(number), closing });
    if (day === null) return;
    written.push({ day, known: number });
    batch = noneAsked;
  };
  for (const happening of happenings) {
    if (happening === 'session') {
      number += 1;
      batch = withEnded(withAsked(batch, 'caf.fr'));
      write(false);
    } else {
      if (number > 0) write(true);
      lost += batch.sessions;
      batch = noneAsked;
    }
  }
  return { written, lost };
}

test('no request is ever written for a day that has fewer than five sessions up to it, and fewer than five are lost', () => {
  assert(
    property(array(constantFrom<Happening>('session', 'shutdown'), { maxLength: 28 }), (happenings) => {
      const { written, lost } = live(happenings);
      for (const { day, known } of written) {
        // One session a day: the number of the day is that of its session.
        const ofDay = Number(day.slice(8));
        expect(ofDay).toBeGreaterThanOrEqual(smallestBatch);
        expect(known - ofDay).toBeLessThan(smallestBatch);
      }
      expect(lost).toBeLessThan(smallestBatch);
    }),
  );
});
