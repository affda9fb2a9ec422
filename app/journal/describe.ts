import { assertNever } from '../assert-never.ts';
import type { JournalNotice, JournalProblem } from './problem.ts';
import { en } from './wording/en.ts';
import { fr } from './wording/fr.ts';
import type { JournalWording } from './wording/wording.ts';

/** Staff and IT volunteers read French or English; visitors never meet these sentences. */
const wordings = { en, fr } satisfies Record<string, JournalWording>;

export type JournalLanguage = keyof typeof wordings;

/** What is wrong with the journal, what to do about it, and that visitors can go on meanwhile. */
export function describeProblem(
  problem: JournalProblem,
  waitingSessions: number,
  language: JournalLanguage,
): string {
  const wording = wordings[language];
  return `${sentenceOf(problem, wording)} ${wording.meanwhile(waitingSessions)}`;
}

/** What staff should know although the journal works. */
export function describeNotice(notice: JournalNotice, language: JournalLanguage): string {
  const wording = wordings[language];
  switch (notice.kind) {
    case 'setAside':
      return wording.setAside[notice.why](notice.name);
    case 'leftOut':
      return wording.leftOut();
    default:
      return assertNever(notice);
  }
}

function sentenceOf(problem: JournalProblem, { problems }: JournalWording): string {
  switch (problem.kind) {
    case 'newerVersion':
      return problems.newerVersion(problem);
    case 'notWritable':
      return problems.notWritable(problem);
    case 'diskFull':
      return problems.diskFull(problem);
    case 'driveError':
      return problems.driveError(problem);
    case 'migrationFailed':
      return problems.migrationFailed(problem);
    case 'locked':
      return problems.locked(problem);
    case 'sqliteMissing':
      return problems.sqliteMissing(problem);
    case 'damaged':
      return problems.damaged(problem);
    case 'refused':
      return problems.refused(problem);
    default:
      return assertNever(problem);
  }
}
