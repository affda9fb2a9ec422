import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describeProblem } from '../../../app/profile/describe-problem.ts';
import type { Problem } from '../../../app/profile/problem.ts';
import type { ProfileFolder } from '../../../app/profile/profile-folder.ts';
import { type ProfileVerdict, readProfile } from '../../../app/profile/read-profile.ts';
import { gatherProfile } from '../../../main/profile/gather-profile.ts';

/** Profiles for tests: `sound`, and beside it folders that differ from it in one thing each. */
export const fixtureFolder = join(import.meta.dirname, '../../fixtures/profiles');

export const fixtureNames: readonly string[] = readdirSync(fixtureFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What `main/` gathers of a folder, for the pure reader. */
export async function gatherFolder(
  folder: string,
  name = 'fixture',
  shipped: string | null = null,
): Promise<ProfileFolder> {
  const file = join(folder, 'profile.yaml');
  return (await gatherProfile({ kind: 'location', folder, file, name, shipped })).folder;
}

export async function gatherFixture(name: string): Promise<ProfileFolder> {
  return gatherFolder(join(fixtureFolder, name), name);
}

export async function readFixture(name: string): Promise<ProfileVerdict> {
  return readProfile(await gatherFixture(name));
}

export function problemsOf(verdict: ProfileVerdict): readonly Problem[] {
  return verdict.kind === 'profile' ? verdict.advice : verdict.problems;
}

/** A list of problems as it stands in `problems.txt` beside each fixture. */
export function asText(problems: readonly Problem[], folder: string): string {
  return problems
    .map((problem) => {
      const { place, severity, kind } = problem;
      const file = relative(folder, place.file).replaceAll('\\', '/');
      return [
        `${file}:${place.line}:${place.column} ${severity} ${kind}`,
        `  en: ${describeProblem(problem, 'en')}`,
        `  fr: ${describeProblem(problem, 'fr')}`,
        '',
      ].join('\n');
    })
    .join('');
}
