import { expect, test } from 'vitest';
import { counterKinds, counterOf } from '../../../app/journal/counter.ts';
import { demonstrationProfile } from '../../fixtures/journal/a-day.ts';

test.each([
  ['language', 'ar'],
  ['service', 'ameli'],
  ['blocked', 'caf'],
  ['help', 'called'],
] as const)('counts a %s of the profile', (kind, key) => {
  expect(counterOf(kind, key, demonstrationProfile)).toEqual({ kind, key });
});

// Some of them have a form that a check of characters would let through.
test.each(['jeanne-dupont', 'nir-2850375116', 'ameli-fr', 'de', 'toString', '__proto__', '', 'caf '])(
  'counts nothing under "%s", which the profile does not have',
  (key) => {
    expect(counterKinds.map((kind) => counterOf(kind, key, demonstrationProfile))).toEqual(
      counterKinds.map(() => null),
    );
  },
);

test('an id of one kind is no id of another', () => {
  expect(counterOf('language', 'caf', demonstrationProfile)).toBeNull();
  expect(counterOf('service', 'fr', demonstrationProfile)).toBeNull();
  expect(counterOf('help', 'caf', demonstrationProfile)).toBeNull();
  // A category is not a service.
  expect(counterOf('service', 'money', demonstrationProfile)).toBeNull();
});
