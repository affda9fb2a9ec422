import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeLine } from '../../app/profile/describe-problem.ts';
import type { Profile } from '../../app/profile/profile.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { compilePolicies } from '../../app/profile/service-policy.ts';
import { profilesIn } from '../../main/profile/locate-profile.ts';
import { gatherFolder } from '../unit/profile/read-fixture.ts';

const shipped = join(import.meta.dirname, '../../kiosk-profiles');
const names = await profilesIn(shipped);

async function load(name: string): Promise<Profile> {
  const verdict = readProfile(await gatherFolder(join(shipped, name), name, shipped));
  const errors =
    verdict.kind === 'problems' ? verdict.problems.map((problem) => describeLine(problem, 'en')) : [];
  expect(errors).toEqual([]);
  if (verdict.kind === 'problems') throw new Error('unreachable: an error was expected above');
  return verdict.profile;
}

describe('the profiles that come with Borne', () => {
  it('are a general one, a library, a job centre, a shelter and the demonstration', () => {
    expect(names).toEqual(['demonstration', 'emploi', 'gironde', 'hebergement', 'mediatheque']);
  });

  it.each(names)('%s: loads without errors, in every language it offers', async (name) => {
    const profile = await load(name);
    expect(profile.name).toBe(name);
    for (const language of profile.languages) {
      expect(profile.charter[language]?.sentences.length).toBeGreaterThan(0);
      expect(profile.charter[language]?.fullText.length).toBeGreaterThan(0);
    }
  });

  it.each(names)('%s: opens the first page of each service, and nothing by accident', async (name) => {
    const profile = await load(name);
    const policies = compilePolicies(profile);
    const decided = profile.categories.flatMap(({ services }) =>
      services.map(({ id, start }) => {
        const policy = policies.get(id);
        const verdict = (address: string) => policy?.decide(new URL(address)).verdict;
        return {
          id,
          skipped: policy?.skipped,
          start: verdict(start),
          other: verdict('https://not-listed.example/'),
        };
      }),
    );
    expect(decided.length).toBeGreaterThan(0);
    expect(decided).toEqual(decided.map(({ id }) => ({ id, skipped: [], start: 'allow', other: 'block' })));
  });

  it.each(names)('%s: tells editors where its schema is, so that they complete and check', (name) => {
    const [first] = readFileSync(join(shipped, name, 'profile.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../profile.schema.json');
  });
});
