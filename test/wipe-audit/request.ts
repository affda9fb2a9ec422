/** What the audit was asked to do. */
export interface AuditRequest {
  /** One ending of a session only. */
  readonly quick: boolean;
  /** The test of the test: the same planting where nothing is wiped, which must turn red. */
  readonly weakened: boolean;
  readonly output: string | null;
}

/** @throws one sentence about what is not understood */
export function readRequest(words: readonly string[]): AuditRequest {
  const at = words.indexOf('--output');
  const output = at < 0 ? null : (words[at + 1] ?? '');
  if (output !== null && (output === '' || output.startsWith('--')))
    throw new Error('--output needs the name of a file.');
  const strange = words.filter(
    (word, index) => !['--quick', '--weakened', '--output'].includes(word) && (at < 0 || index !== at + 1),
  );
  if (strange.length > 0) throw new Error(`"${strange.join(' ')}" is not known here.`);
  return { quick: words.includes('--quick'), weakened: words.includes('--weakened'), output };
}
