import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Count, CounterKind } from '../../app/journal/counter.ts';
import type { Outcome } from '../../app/journal/journal.ts';
import { LocalDay, Month } from '../../app/journal/local-time.ts';
import { blankLog } from '../../main/warden/journal/blank-log.ts';
import { type KeptEnding, keepJournal } from '../../main/warden/journal/keep-journal.ts';
import { demonstrationProfile, verifiedReport } from '../fixtures/journal/a-day.ts';
import { createFileWorld, type FileWorld, noon } from '../fixtures/journal/file-world.ts';
import { occurrencesOf, pagesOf, rawBytesOf } from '../fixtures/journal/raw-bytes.ts';
import { anEnding, aStart, countOf, siteOf, valueOf } from './journal-contract.ts';

const november = Month.parse('2026-11');
const monday = LocalDay.parse('2026-11-23');

const keptEnding: KeptEnding = {
  reason: 'visitorEnded',
  report: verifiedReport,
  attempts: 1,
  medium: 'tmpfs',
  container: 'cgroup',
};

let world: FileWorld;
let scratch: string;
beforeEach(() => {
  world = createFileWorld();
  scratch = mkdtempSync(join(tmpdir(), 'borne-journal-'));
});
afterEach(() => {
  world.remove();
  rmSync(scratch, { recursive: true });
});

/** Texts that a visitor might leave behind, each in a form that some column might let through. */
const canaries = [
  'https://www.ameli.fr/assure?nir=2850375116',
  'www.ameli.fr',
  'Jeanne Dupont',
  'jeanne.dupont@mail.fr',
  'Mon dossier CAF - Chrome',
  'attestation droits.pdf',
  'rue-de-la-republique-12-33000-bordeaux-appartement-4',
] as const;

/** No table can tell a sub-domain from a domain: the keeper does (see below). */
function looksLikeASite(text: string): boolean {
  return text === 'www.ameli.fr';
}

/** What a program without types could hand to the journal. */
function forced(value: unknown): never {
  if (!fitsAnywhere(value)) throw new Error('it always does');
  return value;
}

function fitsAnywhere(value: unknown): value is never {
  return value !== undefined;
}

test('no way of writing takes a text of a visitor into the file', () => {
  const journal = world.open();
  const refused: Outcome<unknown>[] = [];
  for (const canary of canaries) {
    const number = valueOf(journal.beginSession(aStart));
    const { wipe } = anEnding;
    const [step] = wipe.steps;
    const endings: readonly object[] = [
      { ...anEnding, reason: canary },
      { ...anEnding, ended: canary },
      { ...anEnding, wipe: { ...wipe, outcome: canary } },
      { ...anEnding, wipe: { ...wipe, medium: canary } },
      { ...anEnding, wipe: { ...wipe, container: canary } },
      { ...anEnding, wipe: { ...wipe, steps: [{ ...step, step: canary }] } },
      { ...anEnding, wipe: { ...wipe, steps: [{ ...step, outcome: canary }] } },
      { ...anEnding, wipe: { ...wipe, milliseconds: canary } },
    ];
    refused.push(
      journal.beginSession(forced(canary)),
      ...endings.flatMap((ending) => [
        journal.endSession(number, forced(ending)),
        journal.recordSession(forced({ ...ending, started: aStart })),
      ]),
      journal.recordSession(forced({ ...anEnding, started: canary })),
      journal.addCounts(forced(canary), [countOf('language', 'fr', 1)]),
      journal.addCounts(november, [forced({ kind: canary, key: 'fr', count: 1 })]),
      journal.addCounts(november, [forced({ kind: 'service', key: canary, count: 1 })]),
      journal.addCounts(november, [forced({ kind: 'service', key: 'caf', count: canary })]),
      journal.addAskedSites(forced(canary), [siteOf('caf.fr')]),
      journal.addAskedSites(forced(aStart), [siteOf('caf.fr')]),
      ...(looksLikeASite(canary) ? [] : [journal.addAskedSites(monday, [forced(canary)])]),
    );
    // Fields that nobody asked for are passed over.
    valueOf(
      journal.endSession(number, forced({ ...anEnding, title: canary, wipe: { ...wipe, note: canary } })),
    );
    valueOf(journal.addCounts(november, [forced({ ...countOf('language', 'fr', 1), note: canary })]));
    valueOf(journal.recordWipe(number, forced({ ...wipe, note: canary })));
  }
  expect(refused).toEqual(refused.map(() => ({ kind: 'failed', why: { kind: 'refused' } })));
  const whileOpen = rawBytesOf(world.file());
  journal.close();
  const bytes = Buffer.concat([whileOpen, rawBytesOf(world.file())]);
  // The search finds what is there.
  expect(occurrencesOf('visitorEnded', bytes)).toBeGreaterThan(0);
  const found = canaries.filter(
    (canary) => bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le')),
  );
  expect(found).toEqual([]);
});

test('the warden’s journal counts nothing but ids of the profile, however harmless a word looks', () => {
  const keeper = keepJournal({ open: () => world.tryToOpen(), now: noon });
  keeper.follow(demonstrationProfile);
  for (let session = 0; session < 5; session += 1) {
    keeper.begin();
    keeper.count('service', 'jeanne-dupont');
    keeper.count('language', 'dupont');
    keeper.count('help', 'jeanne');
    keeper.count('service', 'caf');
    keeper.end(keptEnding);
  }
  expect(valueOf(keeper.counts()).map(({ key }) => key)).toEqual(['caf']);
  keeper.close();
  const bytes = rawBytesOf(world.file());
  expect(occurrencesOf('dupont', bytes)).toBe(0);
  expect(occurrencesOf('jeanne', bytes)).toBe(0);
});

test('the warden’s journal takes no sub-domain, account or path of a site that is asked for', () => {
  const keeper = keepJournal({ open: () => world.tryToOpen(), now: noon });
  for (let session = 0; session < 5; session += 1) {
    keeper.begin();
    for (const canary of canaries) keeper.ask(canary);
    keeper.ask('jeanne-dupont.ameli.fr');
    keeper.ask('jeanne@ameli.fr');
    keeper.ask('caf.fr');
    keeper.end(keptEnding);
  }
  expect(valueOf(keeper.askedSites())).toEqual([{ day: '2026-11-23', site: 'caf.fr' }]);
  keeper.close();
  const bytes = rawBytesOf(world.file());
  expect(['ameli', 'jeanne', 'dupont'].map((word) => occurrencesOf(word, bytes))).toEqual([0, 0, 0]);
});

/** The table and the log as a thief finds them after these visits, the last of them a moment ago. */
function stolenAfter(visits: readonly (readonly string[])[]): {
  readonly pages: Buffer;
  readonly log: Buffer;
} {
  const one = createFileWorld();
  const keeper = keepJournal({ open: () => one.tryToOpen(), now: noon });
  for (const sites of visits) {
    keeper.begin();
    for (const site of sites) keeper.ask(site);
    keeper.end(keptEnding);
  }
  const log = readFileSync(`${one.file()}-wal`);
  keeper.close();
  const pages = Buffer.concat(pagesOf(one.file(), 'asked_site'));
  one.remove();
  return { pages, log };
}

test('neither the file nor its log tells which of five visitors asked for a site, nor in which order', () => {
  const asked = [['zoo.test'], [], ['caf.fr', 'bnf.fr'], ['doctolib.fr'], ['ameli.fr', 'caf.fr']];
  const other = [[], ['caf.fr', 'ameli.fr', 'doctolib.fr', 'zoo.test', 'bnf.fr'], [], ['zoo.test'], []];
  const stolen = stolenAfter(asked);
  expect(stolen.pages.includes('zoo.test')).toBe(true);
  expect(stolen.log).toHaveLength(0);
  expect(stolenAfter(other).pages.equals(stolen.pages)).toBe(true);
  expect(stolenAfter(asked.toReversed()).pages.equals(stolen.pages)).toBe(true);
});

test('before five visitors are mixed there is no request in the file, nor in the log beside it', () => {
  const keeper = keepJournal({ open: () => world.tryToOpen(), now: noon });
  for (let session = 1; session < 5; session += 1) {
    keeper.begin();
    keeper.ask('zoo.test');
    keeper.end(keptEnding);
    expect(occurrencesOf('zoo', rawBytesOf(world.file()))).toBe(0);
  }
  keeper.begin();
  keeper.ask('caf.fr');
  expect(occurrencesOf('caf.fr', rawBytesOf(world.file()))).toBe(0);
  keeper.end(keptEnding);
  expect(occurrencesOf('zoo', rawBytesOf(world.file()))).toBe(1);
  keeper.close();
});

test('where a site that was asked for lies in the file does not tell when it came', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-23'].map((day) => LocalDay.parse(day));
  const all = days.flatMap((day) =>
    Array.from({ length: 120 }, (_, index) => ({ day, site: siteOf(`site-${(index * 7919) % 1000}.fr`) })),
  );
  const write = (rows: typeof all): Buffer => {
    const one = createFileWorld();
    const journal = one.open();
    for (let at = 0; at < rows.length; at += 8) {
      const some = rows.slice(at, at + 8);
      for (const day of days)
        valueOf(
          journal.addAskedSites(
            day,
            some.filter((row) => row.day === day).map(({ site }) => site),
          ),
        );
    }
    journal.close();
    // Leaf pages only: the page above names its children by their place in the file.
    const leaves = pagesOf(one.file(), 'asked_site').filter((page) => page[0] === 0x0a);
    one.remove();
    return Buffer.concat(leaves);
  };
  const inOrder = write(all);
  expect(inOrder.length).toBeGreaterThan(2 * 4096);
  expect(write(all.toReversed()).equals(inOrder)).toBe(true);
});

test('a request stands nowhere but in its table, with a day and nothing else', () => {
  const journal = world.open();
  valueOf(journal.beginSession(aStart));
  valueOf(journal.addAskedSites(monday, [siteOf('zoo.test'), siteOf('caf.fr')]));
  valueOf(journal.addAskedSites(monday, [siteOf('zoo.test'), siteOf('bnf.fr')]));
  // The process is still running: this is what lies there if the power goes now.
  expect(readFileSync(`${world.file()}-wal`)).toHaveLength(0);
  const bytes = rawBytesOf(world.file());
  expect(['zoo.test', 'caf.fr', 'bnf.fr'].map((site) => occurrencesOf(site, bytes))).toEqual([1, 1, 1]);
  valueOf(journal.purge(LocalDay.parse('2026-11-24')));
  expect(['zoo.test', 'caf.fr'].map((site) => occurrencesOf(site, rawBytesOf(world.file())))).toEqual([0, 0]);
  journal.close();
  const database = new Database(world.file(), { readonly: true });
  const columns = database
    .prepare<[], string>("SELECT name FROM pragma_table_info('asked_site')")
    .pluck()
    .all();
  database.close();
  expect(columns).toEqual(['day', 'site']);
});

/** One session after the other, with what each visitor chose. */
const visitors: readonly (readonly (readonly [CounterKind, string])[])[] = [
  [
    ['language', 'ar'],
    ['service', 'anef'],
  ],
  [
    ['language', 'fr'],
    ['service', 'caf'],
    ['service', 'ameli'],
  ],
  [
    ['language', 'es'],
    ['help', 'called'],
  ],
  [
    ['language', 'fr'],
    ['service', 'caf'],
  ],
  [
    ['language', 'en'],
    ['service', 'zoo'],
    ['service', 'impots'],
  ],
];

function chosenBy(some: typeof visitors): readonly Count[] {
  const totals = new Map<string, Count>();
  for (const [kind, key] of some.flat()) {
    const before = totals.get(`${kind}/${key}`)?.count ?? 0;
    totals.set(`${kind}/${key}`, countOf(kind, key, before + 1));
  }
  return [...totals.values()];
}

test('where a count lies in the file does not tell when it came', () => {
  const write = (batches: readonly (typeof visitors)[]): readonly Buffer[] => {
    const one = createFileWorld();
    const journal = one.open();
    for (const batch of batches) valueOf(journal.addCounts(november, chosenBy(batch)));
    journal.close();
    const pages = pagesOf(one.file(), 'counter');
    one.remove();
    return pages;
  };
  const atOnce = write([visitors]);
  const oneByOne = write(visitors.map((visitor) => [visitor]));
  const backwards = write(visitors.map((visitor) => [visitor]).toReversed());
  expect(atOnce.length).toBeGreaterThan(0);
  expect(Buffer.concat(atOnce).includes('anef')).toBe(true);
  expect(Buffer.concat(oneByOne).equals(Buffer.concat(atOnce))).toBe(true);
  expect(Buffer.concat(backwards).equals(Buffer.concat(atOnce))).toBe(true);
});

test('where counts lie does not tell when they came either when they fill many pages', () => {
  const keys = Array.from({ length: 300 }, (_, index) => `service-number-${(index * 7919) % 1000}`);
  const write = (order: readonly string[], size: number): Buffer => {
    const one = createFileWorld();
    const journal = one.open();
    for (let at = 0; at < order.length; at += size) {
      const counts = order.slice(at, at + size).map((key) => countOf('service', key, 1));
      valueOf(journal.addCounts(november, counts));
    }
    journal.close();
    // Leaf pages only: the page above names its children by their place in the file.
    const leaves = pagesOf(one.file(), 'counter').filter((page) => page[0] === 0x0a);
    one.remove();
    return Buffer.concat(leaves);
  };
  const sorted = write([...keys].sort(), 300);
  expect(sorted.length).toBeGreaterThan(2 * 4096);
  expect(write(keys, 7).equals(sorted)).toBe(true);
});

test('nothing is left of earlier counts in the file, nor in the log beside it', () => {
  const journal = world.open();
  valueOf(journal.beginSession(aStart));
  valueOf(journal.addCounts(november, [countOf('service', 'zoo', 3), countOf('service', 'anef', 4)]));
  valueOf(journal.addCounts(november, [countOf('service', 'caf', 3), countOf('service', 'zoo', 2)]));
  // The process is still running: this is what lies there if the power goes now.
  expect(readFileSync(`${world.file()}-wal`)).toHaveLength(0);
  const bytes = rawBytesOf(world.file());
  expect(['zoo', 'anef', 'caf'].map((key) => occurrencesOf(key, bytes))).toEqual([1, 1, 1]);
  journal.close();
});

test('nothing is left of purged sessions and months in the file, nor in the log beside it', () => {
  const journal = world.open();
  for (let session = 0; session < 50; session += 1)
    valueOf(journal.recordSession({ ...anEnding, started: aStart }));
  valueOf(journal.addCounts(november, [countOf('service', 'zoo', 3)]));
  valueOf(journal.recordSession({ ...anEnding, started: aStart }));
  expect(occurrencesOf(aStart, rawBytesOf(world.file()))).toBeGreaterThan(50);
  valueOf(journal.purge(LocalDay.parse('2027-02-01')));
  const bytes = rawBytesOf(world.file());
  expect(occurrencesOf(aStart, bytes)).toBe(0);
  expect(occurrencesOf('zoo', bytes)).toBe(0);
  journal.close();
});

test('a log is blank before the file system gets its blocks back', () => {
  const file = join(scratch, 'journal.sqlite');
  const database = new Database(file);
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.exec("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('canary')");
  const seen: Buffer[] = [];
  blankLog({
    name: file,
    pragma(text) {
      seen.push(readFileSync(`${file}-wal`));
      return database.pragma(text);
    },
  });
  const [before, whenCut] = seen;
  expect(before?.includes('canary')).toBe(true);
  expect(whenCut).toHaveLength(before?.length ?? -1);
  expect(whenCut?.every((byte) => byte === 0)).toBe(true);
  expect(readFileSync(`${file}-wal`)).toHaveLength(0);
  database.exec("INSERT INTO word VALUES ('after')");
  expect(database.prepare('SELECT text FROM word').pluck().all()).toEqual(['canary', 'after']);
  database.close();
});
