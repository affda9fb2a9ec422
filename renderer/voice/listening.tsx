import { createContext, type FocusEvent, useContext, useId, useSyncExternalStore } from 'react';
import type { PressEvent } from 'react-aria-components/Button';
import { usesKeys } from '../keyboard-marks.ts';
import type { Voice, VoiceState } from './voice.ts';
import { partOf } from './words-on-screen.ts';

export interface Listening {
  readonly voice: Voice;
  /** Somebody asked for it; else only what must be heard is said. */
  readonly isOn: boolean;
}

/** Null where there is no voice: behind the curtain, and in documents. */
export const ListeningContext = createContext<Listening | null>(null);

export interface SpokenPress {
  readonly onPress: ((event: PressEvent) => void) | undefined;
  readonly onFocus: ((event: FocusEvent) => void) | undefined;
  /** For its style sheet: it is what the voice speaks about. */
  readonly marks: { readonly 'data-voice'?: string; readonly 'data-spoken'?: boolean };
  /** The next press acts. */
  readonly isArmed: boolean;
}

/**
 * A button for who listens: the first press says what it is, the second does it, so that a screen can be explored by
 * who cannot read it. Whoever uses keys hears it on the way and presses once.
 */
export function useSpokenPress(onPress: (() => void) | undefined, actsAtOnce: boolean): SpokenPress {
  const listening = useContext(ListeningContext);
  const id = useId();
  const state = useSyncExternalStore(listening?.voice.subscribe ?? never, listening?.voice.read ?? nothing);
  if (listening === null || state === null) return { onPress, onFocus: undefined, marks: {}, isArmed: true };
  const { voice, isOn } = listening;
  const marks = { 'data-voice': id, 'data-spoken': state.part?.about === id };
  if (!isOn || actsAtOnce) return { onPress, onFocus: undefined, marks, isArmed: true };
  const say = (target: Element): void => {
    if (target instanceof HTMLElement) voice.say({ parts: [partOf(target, id)], rank: 'answer' });
  };
  const isArmed = isLastSaid(state, id);
  return {
    isArmed,
    onPress: ({ target }) => {
      if (isArmed) onPress?.();
      else say(target);
    },
    onFocus: ({ target }) => {
      if (!isArmed && usesKeys(target.ownerDocument)) say(target);
    },
    marks,
  };
}

/** A tour comes by every button; only where it stands is the one that was heard last. */
function isLastSaid({ waiting, last, part }: VoiceState, id: string): boolean {
  const said = waiting ?? last;
  if (said?.rank === 'tour') return part?.about === id;
  return said?.parts.some(({ about }) => about === id) ?? false;
}

function never(): () => void {
  return () => undefined;
}

function nothing(): VoiceState | null {
  return null;
}
