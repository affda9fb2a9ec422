import type { CurtainBridge, VisitorBridge } from '../app/ipc/shell-contract.ts';
import type { StaffBridge } from '../app/ipc/staff-contract.ts';

declare global {
  interface Window {
    /** Put there by the preload of the page's role; a page opened without one has none. */
    readonly borne?: VisitorBridge | CurtainBridge | StaffBridge;
  }
}

/**
 * The typed bridge of the visitor's screens.
 * @throws where the page was opened without the visitor's preload: a mistake of the build, never of a visitor.
 */
export function visitorBridge(): VisitorBridge {
  const { borne } = window;
  if (borne === undefined || !('scene' in borne)) throw new Error('visitor.html needs the visitor preload');
  return borne;
}

/**
 * The typed bridge of the curtain.
 * @throws where the page was opened without the curtain's preload.
 */
export function curtainBridge(): CurtainBridge {
  const { borne } = window;
  if (borne === undefined || !('curtain' in borne)) throw new Error('curtain.html needs the curtain preload');
  return borne;
}

/**
 * The typed bridge of the staff console.
 * @throws where the page was opened without the staff preload.
 */
export function staffBridge(): StaffBridge {
  const { borne } = window;
  if (borne === undefined || !('unlock' in borne)) throw new Error('staff.html needs the staff preload');
  return borne;
}
