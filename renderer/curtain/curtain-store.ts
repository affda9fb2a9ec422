import type { CurtainBridge } from '../../app/ipc/shell-contract.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';

/** A mirror of what the warden says the curtain shows. */
export interface CurtainStore {
  /** Null until the warden has answered: the curtain is then plain paper, which hides as well as any. */
  readonly read: () => CurtainView | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Asks once and follows the notices. */
export function openCurtainStore(bridge: Pick<CurtainBridge, 'curtain' | 'onCurtainChanged'>): CurtainStore {
  let view: CurtainView | null = null;
  const listeners = new Set<() => void>();
  const announce = (next: CurtainView): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  bridge.onCurtainChanged(announce);
  void bridge.curtain(undefined).then((answer) => {
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
