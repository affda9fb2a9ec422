import { createSteadyHand } from '../app/session/steady-hand.ts';
import type { SceneStore } from './scene/scene-store.ts';

/** On our own screens, too, what a trembling hand did twice counts once, for who asked for it. */
export function keepSteady(page: Document, store: Pick<SceneStore, 'read'>): void {
  const hand = createSteadyHand();
  const isOn = (): boolean => store.read()?.view.comfort.steady ?? false;
  let isIgnored = false;
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  page.addEventListener(
    'pointerdown',
    (event) => {
      isIgnored = isOn() && !hand.press(event.timeStamp);
      if (isIgnored) swallow(event);
    },
    { capture: true },
  );
  for (const kind of ['mousedown', 'pointerup', 'mouseup', 'click'] as const) {
    page.addEventListener(
      kind,
      (event) => {
        // A click without a pointer comes from the keyboard or a screen reader.
        if (isIgnored && !(kind === 'click' && event.detail === 0)) swallow(event);
      },
      { capture: true },
    );
  }
  page.addEventListener(
    'keydown',
    (event) => {
      if (!isOn()) return;
      const { key, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
      const isModified = shiftKey || ctrlKey || altKey || metaKey || event.getModifierState('AltGraph');
      const verdict = hand.keyDown({ key, isRepeated: repeat, isModified }, event.timeStamp);
      if (verdict === 'counts') return;
      swallow(event);
      // Deprecated, and the one way that tells the page as a real key does.
      if (verdict === 'capital') page.execCommand('insertText', false, key.toLocaleUpperCase());
    },
    { capture: true },
  );
  page.addEventListener('keyup', (event) => hand.keyUp(event.key, event.timeStamp), { capture: true });
}
