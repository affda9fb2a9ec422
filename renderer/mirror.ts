import type { Answer } from '../app/ipc/define.ts';

/** A mirror of what the main process says a page shows, for `useSyncExternalStore`. It decides nothing. */
export interface Mirror<View> {
  /** Null until the main process has answered. */
  readonly read: () => View | null;
  readonly subscribe: (listener: () => void) => () => void;
}

interface MirrorSource<View> {
  /** Asked once. */
  readonly ask: () => Promise<Answer<View>>;
  /** Told from then on. */
  readonly onChanged: (listener: (view: View) => void) => unknown;
}

/** Asks once and follows the notices; a view equal to the one before is not drawn again. */
export function openMirror<View>({ ask, onChanged }: MirrorSource<View>): Mirror<View> {
  let view: View | null = null;
  const listeners = new Set<() => void>();
  const announce = (next: View): void => {
    if (JSON.stringify(next) === JSON.stringify(view)) return;
    view = next;
    for (const listener of listeners) listener();
  };
  onChanged(announce);
  void ask().then((answer) => {
    // A notice that overtook the answer is the newer of the two.
    if (answer.kind === 'answer' && view === null) announce(answer.value);
  });
  return {
    read: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
