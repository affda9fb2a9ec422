/**
 * What a trembling hand did twice counts once. Pure: moments come from the events themselves, in milliseconds.
 *
 * Presses that follow each other within `quietFor` are one press: each starts the waiting anew, so that a burst counts
 * once however long it is. A key that is held repeats nothing, and one that bounces back is written once. Shift may be
 * pressed before the letter instead of with it.
 */
export interface SteadyHand {
  /** @returns whether the press counts */
  press(at: number): boolean;
  keyDown(key: PressedKey, at: number): KeyVerdict;
  keyUp(key: string, at: number): void;
}

export interface PressedKey {
  readonly key: string;
  readonly isRepeated: boolean;
  /** Shift, Control, Alt or AltGr is held at the same time. */
  readonly isModified: boolean;
}

/** `capital`: the letter is to be written as a capital, since Shift was pressed before it. */
export type KeyVerdict = 'counts' | 'ignored' | 'capital';

/** Milliseconds without a press after which the next one is meant. */
export const quietFor = 700;

/** Milliseconds within which the same key again is a bounce. */
const bounceWithin = 250;

/** Milliseconds that Shift waits for its letter. */
const shiftWaits = 5_000;

export function createSteadyHand(): SteadyHand {
  let lastPress = Number.NEGATIVE_INFINITY;
  let lastKey = { key: '', at: Number.NEGATIVE_INFINITY };
  let isAlone = false;
  let shiftedAt = Number.NEGATIVE_INFINITY;
  return {
    press(at) {
      const counts = at - lastPress >= quietFor;
      lastPress = at;
      return counts;
    },
    keyDown({ key, isRepeated, isModified }, at) {
      if (isRepeated) return 'ignored';
      if (key === 'Shift') {
        isAlone = true;
        return 'counts';
      }
      isAlone = false;
      const isBounce = key === lastKey.key && at - lastKey.at < bounceWithin;
      lastKey = { key, at };
      if (isBounce) return 'ignored';
      const isShifted = at - shiftedAt < shiftWaits;
      shiftedAt = Number.NEGATIVE_INFINITY;
      return isShifted && !isModified && /^\p{Ll}$/u.test(key) ? 'capital' : 'counts';
    },
    keyUp(key, at) {
      if (key === lastKey.key) lastKey = { key, at };
      if (key === 'Shift' && isAlone) shiftedAt = at;
    },
  };
}
