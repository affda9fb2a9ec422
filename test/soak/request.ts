/** What the suite was asked to do. */
export interface SoakRequest {
  readonly sessions: number;
  /** The warden leaks on purpose: it must turn red. */
  readonly leaky: boolean;
  readonly output: string | null;
}

/** @throws one sentence about what is not understood */
export function readRequest(words: readonly string[]): SoakRequest {
  let [sessions, leaky]: [number, boolean] = [1_000, false];
  let output: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--leaky') {
      leaky = true;
      continue;
    }
    if (word !== '--sessions' && word !== '--output') throw new Error(`"${word}" is not known here.`);
    index += 1;
    const value = words[index] ?? '';
    if (value === '' || value.startsWith('--')) throw new Error(`${word} needs a value.`);
    if (word === '--output') output = value;
    else sessions = numberOf(value);
  }
  return { sessions, leaky, output };
}

/** Fewer give no curve; more would be read again and again for a slope. */
const [fewest, most] = [10, 20_000] as const;

function numberOf(value: string): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (number < fewest || number > most)
    throw new Error(`--sessions needs a number from ${fewest} to ${most}.`);
  return number;
}
