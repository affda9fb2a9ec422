import { performance } from 'node:perf_hooks';

/**
 * Runs one step of the preparation and shows it as one line with its duration. The line goes to standard
 * error: standard output belongs to the command that needed the preparation (`check-url` prints decisions).
 *
 * @template T
 * @param {string} title what is being done, in a few words
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  process.stderr.write(`· ${title} … `);
  try {
    const result = await work();
    process.stderr.write(`${formatDuration(performance.now() - start)}\n`);
    return result;
  } catch (error) {
    process.stderr.write('failed\n');
    throw error;
  }
}

/**
 * @param {string} line something the reader should know, on a line of its own
 */
export function note(line) {
  process.stderr.write(`· ${line}\n`);
}

/**
 * A duration as a person reads it: `0.3 s`, `42 s`, `3 min 5 s`.
 *
 * @param {number} milliseconds
 */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
