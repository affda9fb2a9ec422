import { expect, test } from 'vitest';
import { terminalNameOf } from '../../../app/journal/terminal-name.ts';

test.each([
  ['Borne accueil', 'Borne accueil'],
  ['  Étage 2\n(fenêtre)\t', 'Étage 2 (fenêtre)'],
  ['مكتب', 'مكتب'],
  ['\u0007', 'Borne'],
  ['', 'Borne'],
  ['a'.repeat(70), 'a'.repeat(60)],
  // Cut between characters, not within one.
  ['🖥'.repeat(70), '🖥'.repeat(60)],
])('%j is written as %j', (name, written) => {
  expect(terminalNameOf({ name })).toBe(written);
});
