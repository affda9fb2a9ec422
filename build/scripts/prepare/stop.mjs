/**
 * An expected failure of a preparation: the message is one sentence that says what to do. The commands print
 * it as it is, without a stack; any other exception is a bug and keeps its stack.
 */
export class Stop extends Error {}

/**
 * Prints why a command could not do its work, and makes the process end with code 1.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  process.exitCode = 1;
  if (error instanceof Stop) console.error(`\n${error.message}`);
  else console.error(error);
}
