import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ToSession, ToWarden } from '../../../app/ipc/warden-contract.ts';
import { languageIds } from '../../../app/language/language.ts';
import { endReasons } from '../../../app/session/end-reason.ts';
import { damaged } from './support/damaged.ts';

const arbitraryId = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('-'));

/** Each thing a session process can say. */
const arbitraryToWarden: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom('started', 'loaded', 'painted', 'heartbeat', 'began', 'quit').map((kind) => ({ kind })),
  fc.boolean().map((occupied) => ({ kind: 'occupied', occupied })),
  fc
    .tuple(fc.constantFrom(...endReasons), fc.constantFrom(...languageIds, null))
    .map(([reason, language]) => ({ kind: 'ended', reason, language })),
  fc
    .tuple(fc.constantFrom('language', 'service', 'help'), arbitraryId)
    .map(([counter, key]) => ({ kind: 'counted', counter, key })),
  fc.boolean().map((raised) => ({ kind: 'calling', raised })),
  fc.constantFrom('caf.fr', 'exemple.test', 'someone.github.io').map((site) => ({ kind: 'siteAsked', site })),
);

describe('what a session process tells its warden', () => {
  it('arrives as it was said', () => {
    fc.assert(
      fc.property(arbitraryToWarden, (message) => {
        expect(ToWarden.safeParse(message)).toEqual({ success: true, data: message });
      }),
    );
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(ToWarden.safeParse(message).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused as soon as a part is missing, foreign or of another kind', () => {
    fc.assert(
      fc.property(damaged(arbitraryToWarden), (message) => {
        expect(ToWarden.safeParse(message).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'Marie Dupont',
    'marie.dupont@example.org',
    'https://caf.test/mon-compte?numero=1234567',
    'caf.test',
    '+33 6 12 34 56 78',
    'CAF',
    'été',
    'a--b',
    '-a',
    'a-',
    'a\n',
    '',
    'x'.repeat(41),
    '__proto__',
  ])('never counts %j', (key) => {
    expect(ToWarden.safeParse({ kind: 'counted', counter: 'service', key }).success).toBe(false);
  });

  it.each([
    'www.caf.fr',
    'marie-dupont.espace.caf.fr',
    'https://caf.fr/',
    'caf.fr/mon-compte',
    'caf.fr:8080',
    'marie@caf.fr',
    'gouv.fr',
    '192.168.1.1',
    'imprimante.local',
    'Marie Dupont',
    '',
  ])('never asks for %j, which is no site but more, or less', (site) => {
    expect(ToWarden.safeParse({ kind: 'siteAsked', site }).success).toBe(false);
  });

  it.each([
    { kind: 'ended', reason: 'Marie wanted to leave', language: 'fr' },
    { kind: 'ended', reason: 'visitorEnded', language: 'français' },
    { kind: 'counted', counter: 'name', key: 'marie' },
    { kind: 'heartbeat', address: 'https://caf.test/' },
    { kind: 'error', message: 'could not open https://caf.test/' },
    { kind: 'configure' },
  ])('is refused: %o', (message) => {
    expect(ToWarden.safeParse(message).success).toBe(false);
  });
});

/** The orders without a profile; a whole profile crosses in test/contract. */
const arbitraryOrder: fc.Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constant('show'), afterLoss: fc.boolean() }),
  fc.constantFrom(...endReasons).map((reason) => ({ kind: 'end', reason })),
);

describe('what a warden tells a session process', () => {
  it('arrives as it was said', () => {
    fc.assert(
      fc.property(arbitraryOrder, (message) => {
        expect(ToSession.safeParse(message)).toEqual({ success: true, data: message });
      }),
    );
  });

  it('is refused as soon as a part is missing, foreign or of another kind', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(arbitraryOrder), fc.anything()), (message) => {
        expect(ToSession.safeParse(message).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { kind: 'configure' },
    { kind: 'configure', profile: {}, profileFolder: '/', kiosk: true, display: 1 },
    { kind: 'show' },
    { kind: 'end', reason: 'whatever' },
    { kind: 'run', program: 'xterm' },
  ])('is refused: %o', (message) => {
    expect(ToSession.safeParse(message).success).toBe(false);
  });
});
