import { describe, expect, test } from 'vitest';
import { describeNotice, describeProblem, type JournalLanguage } from '../../../app/journal/describe.ts';
import type { JournalNotice, JournalProblem } from '../../../app/journal/problem.ts';

const folder = 'C:\\ProgramData\\Borne';

/** One of each kind; the compiler asks for the next one. */
const problems: { readonly [Kind in JournalProblem['kind']]: Extract<JournalProblem, { kind: Kind }> } = {
  locked: { kind: 'locked' },
  newerVersion: { kind: 'newerVersion', version: 7, known: 3 },
  notWritable: { kind: 'notWritable', folder },
  diskFull: { kind: 'diskFull', folder },
  driveError: { kind: 'driveError', folder },
  sqliteMissing: { kind: 'sqliteMissing' },
  migrationFailed: { kind: 'migrationFailed', version: 2 },
  damaged: { kind: 'damaged' },
  refused: { kind: 'refused' },
};

const notices: readonly JournalNotice[] = [
  { kind: 'setAside', name: 'journal.corrupt-2026-11-23.sqlite', why: 'damaged' },
  { kind: 'setAside', name: 'journal.other-2026-11-23.sqlite', why: 'otherDatabase' },
  { kind: 'setAside', name: 'journal.other-2026-11-23.sqlite', why: 'notAFile' },
  { kind: 'leftOut' },
];

describe.each(['fr', 'en'] as const)('in %s', (language: JournalLanguage) => {
  test('every problem and notice has a sentence of its own, whole and without a gap', () => {
    const sentences = [
      ...Object.values(problems).map((problem) => describeProblem(problem, 0, language)),
      ...notices.map((notice) => describeNotice(notice, language)),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|\[object|\s\s/);
    }
  });

  test('a sentence names the facts: the folder, the versions, the new name of a file', () => {
    for (const problem of [problems.notWritable, problems.diskFull, problems.driveError])
      expect(describeProblem(problem, 0, language)).toContain(folder);
    expect(describeProblem(problems.newerVersion, 0, language)).toMatch(/7.*3/);
    for (const why of ['damaged', 'otherDatabase', 'notAFile'] as const)
      expect(describeNotice({ kind: 'setAside', name: 'new-name.sqlite', why }, language)).toContain(
        'new-name.sqlite',
      );
  });

  test('what waits is told in numbers', () => {
    expect(describeProblem(problems.diskFull, 0, language)).not.toMatch(/\d/);
    expect(describeProblem(problems.diskFull, 1, language)).toMatch(/\b1 session /);
    expect(describeProblem(problems.diskFull, 12, language)).toMatch(/\b12 sessions /);
  });
});
