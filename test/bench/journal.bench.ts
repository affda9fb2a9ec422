/**
 * How long the warden waits for its journal: opening and writing with none, 10,000 and 100,000 sessions in it (a
 * busy terminal's three years are about 40,000). `npm run bench -- journal`
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOf, firstDayOf } from '../../app/figures/figures.ts';
import { figurePeriods } from '../../app/figures/periods.ts';
import type { Journal, Outcome } from '../../app/journal/journal.ts';
import { firstKeptDay, localMinuteOf, Month } from '../../app/journal/local-time.ts';
import { terminalNameOf } from '../../app/journal/terminal-name.ts';
import { openJournal } from '../../main/warden/journal/open-journal.ts';
import { anEnding, countOf } from '../contract/journal-contract.ts';
import { generateSessions } from '../fixtures/journal/generate-sessions.ts';

const now = new Date(2026, 10, 23, 12, 0);
const folder = mkdtempSync(join(tmpdir(), 'borne-journal-bench-'));

for (const sessions of [0, 10_000, 100_000]) {
  const file = join(folder, `${sessions}.sqlite`);
  const open = (): Journal => {
    const opened = openJournal({ file, terminal: terminalNameOf({ name: 'Accueil' }), now: () => now });
    if (opened.kind === 'unavailable') throw new Error(JSON.stringify(opened));
    return opened.journal;
  };
  open().close();
  generateSessions(file, sessions, now);
  const size = statSync(file).size / 1024 / 1024;
  console.log(`${sessions} sessions, ${size.toFixed(1)} MB`);

  measure('open, first time', 1, () => open().close());
  measure('open and close', 9, () => open().close());
  const journal = open();
  let number = 0;
  measure('begin and end a session', 50, () => {
    number = must(journal.beginSession(localMinuteOf(now)));
    must(journal.endSession(number, anEnding));
  });
  measure('write a batch of 40 counts', 20, () =>
    must(
      journal.addCounts(
        Month.parse('2026-11'),
        Array.from({ length: 40 }, (_, index) => countOf('service', `service-${index}`, 3)),
      ),
    ),
  );
  measure('read the newest 50', 20, () => must(journal.sessions({ limit: 50 })));
  for (const period of figurePeriods)
    measure(`figures of ${period}`, 9, () =>
      figuresOf(must(journal.sessionTimes(firstDayOf(period, now))), must(journal.counts()), period, now),
    );
  measure('purge nothing', 9, () => must(journal.purge(firstKeptDay(now, 1095))));
  measure('purge a third', 1, () => must(journal.purge(firstKeptDay(now, 730))));
  journal.close();
}
rmSync(folder, { recursive: true });

/** Prints median and longest of several runs, in milliseconds. */
function measure(name: string, runs: number, action: () => unknown): void {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    action();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const longest = runs > 1 ? `, longest ${(times.at(-1) ?? 0).toFixed(1)} ms of ${runs}` : '';
  console.log(`  ${name.padEnd(28)} ${median.toFixed(1)} ms${longest}`);
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
