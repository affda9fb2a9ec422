import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../app/profile/profile.ts';
import { ProfileFile } from '../../../app/profile/schema.ts';
import { sessionRulesOf } from '../../../app/session/session-rules.ts';
import { rules } from './support/rules.ts';

const service = (id: string) => ({ id, title: id, icon: 'health', start: 'https://a.test/' });

const profile: Profile = {
  ...ProfileFile.parse({
    formatVersion: 1,
    association: { name: 'Association' },
    languages: ['fr', 'ar'],
    charter: {},
    session: {
      idleMinutes: 2,
      warningSeconds: 30,
      maximumMinutes: 10,
      extensionMinutes: 5,
      hiddenMinutes: 2,
    },
    categories: [
      { id: 'health', title: 'Santé', icon: 'health', services: [service('ameli'), service('mdph')] },
      { id: 'post', title: 'La Poste', icon: 'post', services: [service('la-poste')] },
    ],
  }),
  name: 'test',
  charter: {},
  sheets: {},
  recordings: {},
};

describe('the rules of a profile', () => {
  it('are times in milliseconds, and the services of each category', () => {
    expect(sessionRulesOf(profile)).toEqual({ ...rules, lastCall: 60_000, hidden: 120_000 });
  });

  it('ask a minute before the end, and in a very short session halfway through', () => {
    const lastCallOf = (maximumMinutes: number): number =>
      sessionRulesOf({ ...profile, session: { ...profile.session, maximumMinutes } }).lastCall;
    expect(lastCallOf(60)).toBe(60_000);
    expect(lastCallOf(1)).toBe(30_000);
  });

  it('keep fractions of a minute', () => {
    const session = { ...profile.session, idleMinutes: 0.1, warningSeconds: 5, maximumMinutes: 0.5 };
    expect(sessionRulesOf({ ...profile, session })).toMatchObject({
      idle: 6_000,
      warning: 5_000,
      maximum: 30_000,
    });
  });
});
