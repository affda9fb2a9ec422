/** Digits of a PIN. Six make a million: with one try a minute, some two years until it is likely to be found. */
export const pinLength = { minimum: 6, maximum: 12 } as const;

/** Why somebody cannot have this PIN. */
export const pinProblems = ['notDigits', 'tooShort', 'tooLong', 'tooSimple'] as const;
export type PinProblem = (typeof pinProblems)[number];

/** Null where it is good enough: digits, and none that everybody tries first (111111, 123456, 654321, 121212). */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'notDigits';
  if (pin.length < pinLength.minimum) return 'tooShort';
  if (pin.length > pinLength.maximum) return 'tooLong';
  return isSimple(pin) ? 'tooSimple' : null;
}

function isSimple(pin: string): boolean {
  const steps = new Set(
    [...pin.matchAll(/(?=(\d)(\d))/g)].map(([, one, next]) => (Number(next) - Number(one) + 10) % 10),
  );
  // One step from each digit to the next (none, up, down), or the same piece again and again.
  return steps.size === 1 || /^(\d{1,3})\1+$/.test(pin);
}
