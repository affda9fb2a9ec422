import { randomInt } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Journal } from '../../app/journal/journal.ts';
import { Month } from '../../app/journal/local-time.ts';
import type { SessionNumber } from '../../app/journal/session-row.ts';
import { createFileWorld, type FileWorld } from '../fixtures/journal/file-world.ts';
import { firstLineOf, goneOf, startProgram } from '../fixtures/journal/run-program.ts';
import { anEnding, aStart, countOf, valueOf, verifiedWipe } from './journal-contract.ts';

let world: FileWorld;
beforeEach(() => {
  world = createFileWorld();
});
afterEach(() => world.remove());

/** What a program that was killed had told before. */
interface Told {
  readonly begun: readonly SessionNumber[];
  readonly ended: readonly SessionNumber[];
  readonly batches: number;
}

/** Runs the writing program and kills it at a moment of chance; `from` counts from its start or its first write. */
async function writeAndKill(file: string, from: 'start' | 'opened', longest: number): Promise<Told> {
  const child = startProgram('keep-writing.ts', file);
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise((resolve) => child.stdout.once('close', resolve));
  if (from === 'opened') await firstLineOf(child);
  await wait(randomInt(longest * 1000) / 1000);
  child.kill('SIGKILL');
  await goneOf(child);
  await ended;
  expect(errors).toBe('');
  // The last line may be cut off.
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const numbers = (word: string): readonly number[] =>
    lines.filter((line) => line.startsWith(word)).map((line) => Number(line.slice(word.length)));
  return { begun: numbers('begun '), ended: numbers('ended '), batches: numbers('counted ').length };
}

function numbersIn(journal: Journal): readonly SessionNumber[] {
  return valueOf(journal.sessions({ limit: 1_000_000 })).map(({ number }) => number);
}

function integrityOf(file: string): unknown {
  const database = new Database(file, { readonly: true });
  const found = database.pragma('integrity_check', { simple: true });
  const orphans = database.pragma('foreign_key_check');
  database.close();
  return { found, orphans };
}

// Each of forty processes takes a second to start on a busy machine.
test('the journal opens clean after its process was killed, forty times at any moment while it writes', {
  timeout: 400_000,
}, async () => {
  const file = world.file();
  let rows = 0;
  let counted = 0;
  const interrupted: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const told = await writeAndKill(file, 'opened', 25);
    const opened = world.tryToOpen();
    expect(opened).toMatchObject({ kind: 'open', notices: [] });
    if (opened.kind === 'unavailable') return;
    const { journal } = opened;
    const found = valueOf(journal.sessions({ limit: 1_000_000 }));
    const numbers = found.map(({ number }) => number);
    // Every number once, none skipped, none twice, in the order of their rows.
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index));
    // What was told is there; at most one more was written and not told any more.
    expect(numbers.length - rows - told.begun.length).toBeOneOf([0, 1]);
    expect(numbers).toEqual(expect.arrayContaining([...told.begun]));
    const stateOf = new Map(found.map(({ number, state }) => [number, state]));
    expect(told.ended.map((number) => stateOf.get(number))).toEqual(told.ended.map(() => 'ended'));
    // An end and its wipe are there together or not at all.
    const wholeWipes = found.flatMap((row) =>
      row.state === 'ended' ? [row.wipes.map(({ steps }) => steps.length)] : [],
    );
    expect(wholeWipes).toEqual(wholeWipes.map(() => [3]));
    expect(journal.leftOver.length).toBeOneOf([0, 1]);
    interrupted.push(...journal.leftOver.map(({ number }) => number));
    for (const { number } of journal.leftOver) valueOf(journal.recordWipe(number, verifiedWipe));
    const batches = valueOf(journal.counts())[0]?.count ?? 0;
    expect(batches - counted - told.batches).toBeOneOf([0, 1]);
    counted = batches;
    rows = numbers.length;
    journal.close();
    expect(integrityOf(file)).toEqual({ found: 'ok', orphans: [] });
  }
  // The killing did fall into sessions and between them, and there was something to lose.
  expect(interrupted.length).toBeGreaterThan(0);
  expect(counted).toBeGreaterThan(0);
  // How many depends on the machine's speed and load; about 300 on an idle one.
  expect(rows).toBeGreaterThan(20);
});

test('the journal opens clean after its process was killed while it made the file', async () => {
  for (let round = 0; round < 12; round += 1) {
    const fresh = createFileWorld();
    await writeAndKill(fresh.file(), 'start', 220);
    const opened = fresh.tryToOpen();
    expect(opened).toMatchObject({ kind: 'open', notices: [] });
    if (opened.kind === 'open') opened.journal.close();
    expect(integrityOf(fresh.file())).toEqual({ found: 'ok', orphans: [] });
    fresh.remove();
  }
});

test('whatever a power cut leaves of the log, the journal opens with the sessions up to some moment', () => {
  const journal = world.open();
  for (let session = 0; session < 20; session += 1) {
    valueOf(journal.recordSession({ ...anEnding, started: aStart }));
    if (session === 9) valueOf(journal.addCounts(Month.parse('2026-11'), [countOf('language', 'fr', 5)]));
  }
  world.cutPower();
  const database = readFileSync(world.file());
  const log = readFileSync(`${world.file()}-wal`);
  expect(log.length).toBeGreaterThan(4096);
  const seen = new Set<number>();
  for (let round = 0; round < 60; round += 1) {
    writeFileSync(world.file(), database);
    writeFileSync(`${world.file()}-wal`, log);
    const cut = randomInt(log.length + 1);
    if (round % 2 === 0) truncateSync(`${world.file()}-wal`, cut);
    // Blocks that the drive never got round to writing.
    else writeFileSync(`${world.file()}-wal`, Buffer.from(log).fill(0, cut));
    const opened = world.tryToOpen();
    expect(opened, `cut at ${cut}`).toMatchObject({ kind: 'open', notices: [] });
    if (opened.kind === 'unavailable') return;
    const numbers = numbersIn(opened.journal);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index));
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    expect(valueOf(opened.journal.counts())).toHaveLength(1);
    seen.add(numbers.length);
    opened.journal.close();
    expect(integrityOf(world.file())).toEqual({ found: 'ok', orphans: [] });
  }
  expect(seen.size).toBeGreaterThan(3);
});
