import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastWithWhite, darkenedForWhite, neededContrast } from '../../../app/profile/contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of a colour with white', () => {
  it.each([
    ['#ffffff', 1],
    ['#000000', 21],
    // WCAG's own examples: the lightest grey that passes, and the one that just fails.
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4],
    ['#0000ff', 8.59],
  ])('of %s is %s', (value, ratio) => {
    expect(contrastWithWhite(value)).toBeCloseTo(ratio, 2);
  });

  it('is enough in every darkened colour', () => {
    fc.assert(
      fc.property(colour, (value) => {
        expect(contrastWithWhite(darkenedForWhite(value))).toBeGreaterThanOrEqual(neededContrast);
      }),
    );
  });

  it('leaves a colour that is dark enough as it is', () => {
    fc.assert(
      fc.property(
        colour.filter((value) => contrastWithWhite(value) >= neededContrast),
        (value) => {
          expect(darkenedForWhite(value)).toBe(value);
        },
      ),
    );
  });

  it('darkens no more than needed: the grey next to the last that passes', () => {
    expect(darkenedForWhite('#ffffff')).toBe('#767676');
  });
});
