import * as fc from 'fast-check';

/**
 * Valid messages with one thing wrong: a key too many, a key missing, a value of another kind, or the whole
 * wrapped in something.
 */
export function damaged(valid: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  return valid.chain((message) => {
    const keys = Object.keys(message);
    const key = fc.constantFrom(...keys);
    return fc.oneof(
      fc
        .tuple(fc.string({ minLength: 1 }), fc.anything())
        .filter(([foreign]) => !keys.includes(foreign) && foreign !== '__proto__')
        .map(([foreign, value]) => ({ ...message, [foreign]: value })),
      key.map((missing) => Object.fromEntries(Object.entries(message).filter(([name]) => name !== missing))),
      fc
        .tuple(
          key,
          fc.constantFrom<unknown[]>(undefined, Number.NaN, {}, [], () => undefined, new Date(0), 10n),
        )
        .map(([name, value]) => ({ ...message, [name]: value })),
      fc.constantFrom<unknown[]>([message], { message }, JSON.stringify(message)),
    );
  });
}
