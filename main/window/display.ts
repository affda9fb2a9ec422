import { type Rectangle, screen } from 'electron';

/**
 * Where the terminal's screen lies, counted from 1 with the main one first (terminal.yaml). A screen that is not
 * plugged in any more must not hide the terminal: the main one serves then.
 */
export function displayBounds(number: number): Rectangle {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return ([main, ...others][number - 1] ?? main).bounds;
}

/** Size of the ordinary window of a trial: the smallest screen the design is drawn for. */
export const trialSize = { width: 1280, height: 800 } as const;
