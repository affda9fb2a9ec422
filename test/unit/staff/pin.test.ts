import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinLength, pinProblem } from '../../../app/staff/pin.ts';

describe('a PIN', () => {
  it.each([
    ['482916', null],
    ['0048291', null],
    ['999123', null],
    ['48291', 'tooShort'],
    ['4829164829164', 'tooLong'],
    ['48291a', 'notDigits'],
    ['', 'tooShort'],
    ['111111', 'tooSimple'],
    ['123456', 'tooSimple'],
    ['654321', 'tooSimple'],
    ['567890', 'tooSimple'],
    ['121212', 'tooSimple'],
    ['482482', 'tooSimple'],
  ])('%s: %s', (pin, problem) => {
    expect(pinProblem(pin)).toBe(problem);
  });

  // The property is the assertion.
  // oxlint-disable-next-line vitest/expect-expect
  it('is never good with anything but as many digits as it must have', () => {
    const isRightForm = new RegExp(`^\\d{${pinLength.minimum},${pinLength.maximum}}$`);
    const anything = fc.oneof(fc.string(), fc.stringMatching(/^\d{0,15}$/));
    fc.assert(fc.property(anything, (pin) => pinProblem(pin) !== null || isRightForm.test(pin)));
  });
});
