import { contrastWithWhite, darkenedForWhite, neededContrast } from '../contrast.ts';
import type { Draft } from '../draft.ts';
import { type CheckFinding, error } from './finding.ts';

/** The name and the buttons are white on the brand colour. */
export function checkColours({ brand }: Draft): CheckFinding[] {
  if (brand === null) return [];
  const ratio = contrastWithWhite(brand.value);
  if (ratio >= neededContrast) return [];
  const mend = `"${darkenedForWhite(brand.value)}"`;
  return [error(brand.path, { kind: 'contrast', colour: brand.value, ratio, needed: neededContrast, mend })];
}
