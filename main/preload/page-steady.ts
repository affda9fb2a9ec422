import { createSteadyHand } from '../../app/session/steady-hand.ts';

/**
 * Keeps what a trembling hand did twice from a website. It runs in a world of its own (isolated), beside the page's
 * scripts, before which its listeners are called only where they were added first: what gets through is what every
 * visitor does.
 */
export interface PageSteady {
  set(isOn: boolean): void;
}

const hand = createSteadyHand();
let isOn = false;
/** The press that is going on does not count, nor what follows from it. */
let isIgnored = false;

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

addEventListener(
  'pointerdown',
  (event) => {
    if (!isOn || !event.isTrusted) return;
    isIgnored = !hand.press(event.timeStamp);
    if (isIgnored) swallow(event);
  },
  { capture: true },
);
for (const kind of ['mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu']) {
  addEventListener(
    kind,
    (event) => {
      // A click without a pointer comes from the keyboard or a screen reader.
      if (
        isOn &&
        event.isTrusted &&
        isIgnored &&
        !(event instanceof MouseEvent && event.detail === 0 && kind === 'click')
      )
        swallow(event);
    },
    { capture: true },
  );
}
addEventListener(
  'keydown',
  (event) => {
    if (!isOn || !event.isTrusted) return;
    const { key, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
    const isModified = shiftKey || ctrlKey || altKey || metaKey || event.getModifierState('AltGraph');
    const verdict = hand.keyDown({ key, isRepeated: repeat, isModified }, event.timeStamp);
    if (verdict === 'counts') return;
    swallow(event);
    // Deprecated, and the one way that tells the page as a real key does.
    if (verdict === 'capital') document.execCommand('insertText', false, key.toLocaleUpperCase());
  },
  { capture: true },
);
addEventListener('keyup', (event) => hand.keyUp(event.key, event.timeStamp), { capture: true });

const steady: PageSteady = {
  set(next) {
    isOn = next;
  },
};
Object.assign(globalThis, { borneSteady: steady });
