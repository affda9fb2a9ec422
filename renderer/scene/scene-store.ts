import type { VisitorBridge, VisitorScene } from '../../app/ipc/shell-contract.ts';
import type { SessionView } from '../../app/session/session-view.ts';

/** A mirror of the session for `useSyncExternalStore`. It decides nothing. */
export interface SceneStore {
  /** Null until the main process has answered for the first time. */
  readonly read: () => VisitorScene | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Asks for the scene once and follows the notices.
 * A refusal leaves the store empty, and so the page unpainted: the warden's deadline for the first frame
 * then replaces the session, which is the only mend there is.
 */
export function openSceneStore(bridge: Pick<VisitorBridge, 'scene' | 'onViewChanged'>): SceneStore {
  let scene: VisitorScene | null = null;
  /** A notice may overtake the answer; it is then the newer of the two. */
  let overtaking: SessionView | null = null;
  const listeners = new Set<() => void>();
  const announce = (next: VisitorScene): void => {
    scene = next;
    for (const listener of listeners) listener();
  };
  bridge.onViewChanged((view) => {
    if (scene === null) overtaking = view;
    else announce({ ...scene, view });
  });
  void bridge.scene(undefined).then((answer) => {
    if (answer.kind === 'answer') announce({ ...answer.value, view: overtaking ?? answer.value.view });
  });
  return {
    read: () => scene,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
