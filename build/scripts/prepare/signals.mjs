import { constants } from 'node:os';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Turns Ctrl+C, a closed terminal and a polite kill into an ordinary end of this process, so that what was
 * registered for `exit` runs: every program started here is ended with it.
 *
 * @returns {() => void} leaves the signals alone again
 */
export function endOnSignals() {
  return onSignals((signal) => process.exit(signalCode(signal)));
}

/**
 * @param {(signal: NodeJS.Signals) => void} listener
 * @returns {() => void} stops listening
 */
export function onSignals(listener) {
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.removeListener(signal, listener);
  };
}

/**
 * The exit code by which a shell says that a signal ended a program.
 *
 * @param {NodeJS.Signals} signal
 */
export function signalCode(signal) {
  return 128 + constants.signals[signal];
}
