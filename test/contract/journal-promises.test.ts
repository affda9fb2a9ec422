import { afterEach, describe, expect, test } from 'vitest';
import { terminalNameOf } from '../../app/journal/terminal-name.ts';
import { emptyJournalMemory, openMemoryJournal } from '../fakes/memory-journal.ts';
import { createFileWorld, type FileWorld } from '../fixtures/journal/file-world.ts';
import { type JournalWorld, journalPromises } from './journal-contract.ts';

const fileWorlds: FileWorld[] = [];
afterEach(() => {
  for (const world of fileWorlds.splice(0)) world.remove();
});

const worlds: Readonly<Record<string, () => JournalWorld>> = {
  'the double in memory': () => {
    const memory = emptyJournalMemory();
    return { open: () => openMemoryJournal(memory, terminalNameOf({ name: 'Accueil' })), cutPower: () => {} };
  },
  'the journal in SQLite': () => {
    const world = createFileWorld();
    fileWorlds.push(world);
    return world;
  },
};

describe.each(Object.entries(worlds))('%s', (_, createWorld) => {
  test.each(journalPromises)('$name', ({ check }) => {
    // Each promise asserts by itself, so that the same list runs where there is no test runner.
    expect(() => check(createWorld())).not.toThrow();
  });
});
