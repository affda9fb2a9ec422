import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../app/profile/profile.ts';
import { compilePolicies } from '../../../app/profile/service-policy.ts';
import { readFixture } from './read-fixture.ts';

async function soundProfile(): Promise<Profile> {
  const verdict = await readFixture('sound');
  if (verdict.kind === 'problems') throw new Error('the sound profile is not sound');
  return verdict.profile;
}

describe('the policy of a service', () => {
  it('opens what the service allows and what all share, less what it blocks, and nothing of its neighbours', async () => {
    const policies = compilePolicies(await soundProfile());
    const verdicts = (id: string, addresses: string[]) =>
      addresses.map((address) => policies.get(id)?.decide(new URL(address)).verdict);
    const addresses = [
      'https://www.caf.fr/',
      'https://www.caf.fr/forum/1',
      'https://www.ameli.fr/',
      'https://app.franceconnect.gouv.fr/',
      'https://example.org/',
    ];
    expect([...policies.keys()]).toEqual(['ameli', 'caf']);
    expect(verdicts('caf', addresses)).toEqual(['allow', 'block', 'block', 'allow', 'block']);
    expect(verdicts('ameli', addresses)).toEqual(['block', 'block', 'allow', 'allow', 'block']);
  });

  it('closes for one service what all services block', async () => {
    const profile = await soundProfile();
    const sharedHosts = { allow: [], block: ['caf.fr/admin/'] };
    const policy = compilePolicies({ ...profile, sharedHosts }).get('caf');
    expect(policy?.decide(new URL('https://caf.fr/admin/')).verdict).toBe('block');
    expect(policy?.decide(new URL('https://caf.fr/')).verdict).toBe('allow');
  });
});
