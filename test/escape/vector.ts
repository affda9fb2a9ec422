import type { Play } from './drive/play.ts';

/** The parts of the list of ways out, in its order. */
export const groups = [
  'windows and navigation',
  'network',
  'files and printing',
  'permissions and overlays',
  'keyboard',
  'crashes and tampering',
  'the Windows around Borne',
] as const;
export type Group = (typeof groups)[number];

/** One known way out of a kiosk, and what this project does about it. */
export type Vector = Scenario | WindowsOnly | Hardware;

interface Named {
  /** V01–V130 lie inside the application, W01–W26 in the Windows around it. */
  readonly id: string;
  readonly title: string;
  readonly group: Group;
}

/** Tried on the real shell. */
export interface Scenario extends Named {
  readonly kind: 'scenario';
  /** What a contained attempt looks like. */
  readonly expects: string;
  /** Belongs to the telling half that every test run tries. */
  readonly quick?: true;
  /**
   * What an Electron without guards does with the same attempt. `escapes`: the control run must see it escape, else
   * the scenario proves nothing. `harmless`: Chromium or Electron itself refuses it, and the scenario watches that it
   * stays so. `notTried`: the attempt is about a part that only Borne has.
   */
  readonly unguarded: 'escapes' | 'harmless' | 'notTried';
  /** Does it, and throws when it could not be done; complaints go to `play`. */
  readonly run: (play: Play) => Promise<void>;
  /** Windows of a page's own controls are part of the attempt, as a drop-down list. */
  readonly mayOpenWindows?: true;
  /** The attempt may end the session: the next one must begin by itself. */
  readonly mayEndSession?: true;
}

/** Can be seen on Windows only; `setting` is what closes it there. */
export interface WindowsOnly extends Named {
  readonly kind: 'windowsOnly';
  readonly setting: string;
}

/** Needs a device or a store that a test machine has not. */
export interface Hardware extends Named {
  readonly kind: 'hardware';
  readonly why: string;
  /** What is done about it. */
  readonly measure: string;
}
