import type { Utterance } from './utterance.ts';

/** The one voice of a terminal: what it says, and what waits until it may. */
export interface SpeechQueue {
  readonly speaking: Utterance | null;
  /** The newest thing that wanted to talk over a warning; everything before it is no longer of interest. */
  readonly waiting: Utterance | null;
  /** What "say again" says. */
  readonly last: Utterance | null;
}

export const silence: SpeechQueue = { speaking: null, waiting: null, last: null };

export type SpeechEvent =
  | { readonly kind: 'say'; readonly utterance: Utterance }
  | { readonly kind: 'sayAgain' }
  /** What was being said has been said, or could not be. */
  | { readonly kind: 'ended' }
  /** The visitor wants quiet, or the screen it was about is gone. */
  | { readonly kind: 'stop' };

/**
 * New speech replaces old: whoever touches the next tile is not made to listen to the one before. A warning is heard
 * to its end; meanwhile only the newest other thing waits.
 */
export function speak(queue: SpeechQueue, event: SpeechEvent): SpeechQueue {
  switch (event.kind) {
    case 'say':
      return say(queue, event.utterance);
    case 'sayAgain':
      return queue.last === null ? queue : say(queue, { ...queue.last });
    case 'ended':
      return queue.waiting === null
        ? { ...queue, speaking: null }
        : { speaking: queue.waiting, waiting: null, last: queue.waiting };
    case 'stop':
      return { ...queue, speaking: null, waiting: null };
    default:
      return event satisfies never;
  }
}

function say(queue: SpeechQueue, utterance: Utterance): SpeechQueue {
  const mustWait = queue.speaking?.rank === 'warning' && utterance.rank !== 'warning';
  return mustWait
    ? { ...queue, waiting: utterance }
    : { speaking: utterance, waiting: null, last: utterance };
}
