import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../app/profile/wording/en.ts';
import {
  asText,
  fixtureFolder,
  fixtureNames,
  problemsOf,
  readFixture,
} from '../unit/profile/read-fixture.ts';

/** Kinds that no folder of files can bring about; each has a test of its own. */
const withoutFixture = ['profileNotFound', 'andMore'];

describe('each profile of the fixtures', () => {
  it('is one of many', () => {
    expect(fixtureNames.length).toBeGreaterThan(100);
  });

  it.each(fixtureNames)('%s: gives exactly the problems written beside it', async (name) => {
    const folder = join(fixtureFolder, name);
    const expected = join(folder, 'problems.txt');
    expect(existsSync(expected)).toBe(true);
    expect(asText(problemsOf(await readFixture(name)), folder)).toBe(readFileSync(expected, 'utf8'));
  });

  it('is used where it has nothing but advice, and refused where it has an error', async () => {
    const wrong: string[] = [];
    for (const name of fixtureNames) {
      const verdict = await readFixture(name);
      const hasError = problemsOf(verdict).some(({ severity }) => severity === 'error');
      if (verdict.kind !== (hasError ? 'problems' : 'profile')) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  it('covers every kind of problem together with the others', async () => {
    const met = new Set<string>();
    for (const name of fixtureNames)
      for (const { kind } of problemsOf(await readFixture(name))) met.add(kind);
    const missing = Object.keys(english.problem).filter(
      (kind) => !met.has(kind) && !withoutFixture.includes(kind),
    );
    expect(missing).toEqual([]);
  });
});
