import { programExists } from './programs.mjs';

/** The programs that stand in for a screen and a keyboard, each with the Debian package that holds it. */
const screen = ['Xvfb', 'openbox'];
/** Presses real keys, for the tests of what a visitor's keyboard can do. */
const keys = ['xdotool'];

/** @type {Record<string, string>} */
const packageOf = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/** Whether this machine shows windows somewhere (Linux; the others always do). */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Whether a virtual display can be started as things are. */
export function virtualDisplayIsPossible() {
  return process.platform === 'linux' && screen.every(programExists);
}

/**
 * Programs for a virtual display that this machine has not, and for tests the one that presses keys on it.
 *
 * @param {{ withKeys: boolean }} options
 * @returns {readonly import('./apt.mjs').Lack[]}
 */
export function lackingDisplayPrograms({ withKeys }) {
  const missing = (withKeys ? [...screen, ...keys] : screen).filter((name) => !programExists(name));
  if (missing.length === 0) return [];
  const noun = missing.length === 1 ? 'the program' : 'the programs';
  return [
    {
      what: `${noun} ${missing.join(', ')} for ${withKeys ? 'the tests' : 'a virtual display'}`,
      packages: missing.map((name) => /** @type {const} */ ([packageOf[name] || name])),
    },
  ];
}
