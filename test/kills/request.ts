/** What the suite was asked to do. */
export interface KillsRequest {
  readonly count: number;
  readonly seed: number;
  /** Somebody undoes the wipe a little: it must turn red. */
  readonly weakened: boolean;
  readonly output: string | null;
}

/** @throws one sentence about what is not understood */
export function readRequest(words: readonly string[], anySeed: number): KillsRequest {
  const values = new Map<string, string>();
  let weakened = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--weakened') {
      weakened = true;
    } else if (['--count', '--seed', '--output'].includes(word)) {
      index += 1;
      const value = words[index] ?? '';
      if (value === '' || value.startsWith('--')) throw new Error(`${word} needs a value.`);
      values.set(word, value);
    } else {
      throw new Error(`"${word}" is not known here.`);
    }
  }
  const wholeNumber = (name: string, usual: number): number => {
    const value = values.get(name) ?? String(usual);
    if (!/^\d{1,9}$/.test(value)) throw new Error(`${name} needs a whole number.`);
    return Number(value);
  };
  return {
    count: wholeNumber('--count', 200),
    seed: wholeNumber('--seed', anySeed),
    weakened,
    output: values.get('--output') ?? null,
  };
}
