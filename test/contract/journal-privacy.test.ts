import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Count, CounterKind } from '../../app/journal/counter.ts';
import type { Outcome } from '../../app/journal/journal.ts';
import { LocalDay, Month } from '../../app/journal/local-time.ts';
import { blankLog } from '../../main/warden/journal/blank-log.ts';
import { keepJournal } from '../../main/warden/journal/keep-journal.ts';
import { demonstrationProfile, verifiedReport } from '../fixtures/journal/a-day.ts';
import { createFileWorld, type FileWorld, noon } from '../fixtures/journal/file-world.ts';
import { occurrencesOf, pagesOf, rawBytesOf } from '../fixtures/journal/raw-bytes.ts';
import { anEnding, aStart, countOf, valueOf } from './journal-contract.ts';

const november = Month.parse('2026-11');

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
    keeper.end({
      reason: 'visitorEnded',
      report: verifiedReport,
      attempts: 1,
      medium: 'tmpfs',
      container: 'cgroup',
    });
  }
  expect(valueOf(keeper.counts()).map(({ key }) => key)).toEqual(['caf']);
  keeper.close();
  const bytes = rawBytesOf(world.file());
  expect(occurrencesOf('dupont', bytes)).toBe(0);
  expect(occurrencesOf('jeanne', bytes)).toBe(0);
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
