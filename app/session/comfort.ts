import type { LanguageId } from '../language/language.ts';

/** What a visitor may set for their own comfort; forgotten with the session. */
export interface Comfort {
  readonly sound: SoundLevel;
  /** Size of all text, our own and the sites’, in percent. */
  readonly textSize: TextSize;
  readonly contrast: Contrast;
  /** Screens are read aloud, and a button says what it is before it does anything. */
  readonly listening: boolean;
  /** The keyboard on the screen is open. */
  readonly keyboard: boolean;
  /** Somebody helps: texts stand in the helper's language too, and both have more time. */
  readonly together: boolean;
  /** What a trembling hand does twice counts once. */
  readonly steady: boolean;
  /**
   * The language in which they hear what they read in their own, for which there is no voice; their own: they only
   * read. Null until they were asked.
   */
  readonly hearing: LanguageId | null;
}

export const soundLevels = ['off', 'soft', 'loud'] as const;
export type SoundLevel = (typeof soundLevels)[number];

export const textSizes = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** The least size of text for a trembling hand. */
export const steadyTextSize = 150 satisfies TextSize;

export const contrasts = ['normal', 'high'] as const;
export type Contrast = (typeof contrasts)[number];

export const usualComfort: Comfort = {
  sound: 'loud',
  textSize: 100,
  contrast: 'normal',
  listening: false,
  keyboard: false,
  together: false,
  steady: false,
  hearing: null,
};
