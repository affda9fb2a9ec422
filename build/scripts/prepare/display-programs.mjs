import { installPackages } from './apt.mjs';
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
 * Makes sure that a virtual display can be started, and for tests that keys can be pressed on it.
 *
 * @param {{ withKeys: boolean }} options
 */
export async function requireDisplayPrograms({ withKeys }) {
  const missing = (withKeys ? [...screen, ...keys] : screen).filter((name) => !programExists(name));
  if (missing.length === 0) return;
  const plural = missing.length === 1 ? 'the program' : 'the programs';
  await installPackages(
    missing.map((name) => /** @type {const} */ ([packageOf[name] || name])),
    `${plural} ${missing.join(', ')} for a virtual display`,
  );
}
