/**
 * Ends an exhaustive switch: the compiler refuses the call while a case is missing.
 * @throws always; reaching it at run time means that data of an unknown kind passed a boundary unchecked.
 */
export function assertNever(value: never, message = 'unexpected value'): never {
  throw new Error(`${message}: ${JSON.stringify(value)}`);
}
