import { useEffect } from 'react';
import { useHands, useScene } from '../scene/scene-context.tsx';

/**
 * The two keys that fingers find without eyes: every keyboard has a bump on them, whatever is printed there. Before a
 * language is chosen, where no letter has another meaning, either of them begins a visit by ear.
 */
const bumpedKeys: ReadonlySet<string> = new Set(['KeyF', 'KeyJ']);

/** Who cannot see the first screen begins with a bumped key: everything is spoken from there on. */
export function useTactileKey(): void {
  const { stage, panel } = useScene().view;
  const { act } = useHands();
  const isFirst = panel === null && (stage.kind === 'welcome' || stage.kind === 'language');
  const isWelcome = stage.kind === 'welcome';
  useEffect(() => {
    if (!isFirst) return undefined;
    const pressed = ({ code, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      if (!bumpedKeys.has(code) || repeat || ctrlKey || altKey || metaKey) return;
      if (isWelcome) act({ kind: 'begin' });
      act({ kind: 'setListening', listening: true });
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [act, isFirst, isWelcome]);
}
