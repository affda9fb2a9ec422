import type { StaffBridge, StaffView } from '../../app/ipc/staff-contract.ts';

/** A mirror of what the warden says the console shows. */
export interface StaffStore {
  /** Null until the warden has answered. */
  readonly read: () => StaffView | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Asks once and follows the notices. */
export function openStaffStore(bridge: Pick<StaffBridge, 'staff' | 'onStaffChanged'>): StaffStore {
  let view: StaffView | null = null;
  const listeners = new Set<() => void>();
  const announce = (next: StaffView): void => {
    // The warden tells of each second; nothing is drawn again where nothing changed.
    if (JSON.stringify(next) === JSON.stringify(view)) return;
    view = next;
    for (const listener of listeners) listener();
  };
  bridge.onStaffChanged(announce);
  void bridge.staff(undefined).then((answer) => {
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
