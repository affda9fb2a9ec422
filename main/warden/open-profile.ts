import { describeLine, describePlace, describeProblem } from '../../app/profile/describe-problem.ts';
import type { OutOfServiceReason } from '../../app/terminal/curtain-view.ts';
import { builtFolders } from '../built-folders.ts';
import type { UsableProfile } from '../profile/last-good.ts';
import { openProfileSource } from '../profile/profile-source.ts';
import { teamLanguage } from '../team-language.ts';

/** The terminal's profile: the newest that is sound, followed on the disk. */
export interface OpenProfile {
  /** Null while there is nothing a session could start with: broken, and never sound before. */
  usable(): UsableProfile | null;
  /** What is wrong with the profile, in words for the team. */
  brokenReason(): OutOfServiceReason;
  /** What is wrong with the profile although a last good one may serve: one line each, for the console. */
  troubles(): readonly string[];
  close(): void;
}

export async function openProfile(
  word: string,
  dataDirectory: string,
  onChange: () => void,
): Promise<OpenProfile> {
  const source = await openProfileSource(word, {
    shipped: builtFolders.profiles,
    base: process.cwd(),
    dataDirectory,
    onChange,
  });
  return {
    usable() {
      const reading = source.current();
      return reading.kind === 'profile' ? reading : reading.lastGood;
    },
    brokenReason() {
      const reading = source.current();
      const problems = reading.kind === 'problems' ? reading.problems : [];
      const language = teamLanguage();
      return {
        kind: 'profile',
        problems: problems.map((problem) => ({
          place: describePlace(problem),
          sentence: describeProblem(problem, language),
        })),
      };
    },
    troubles() {
      const reading = source.current();
      const problems = reading.kind === 'problems' ? reading.problems : [];
      return problems.map((problem) => describeLine(problem, teamLanguage()));
    },
    close: () => source.close(),
  };
}
