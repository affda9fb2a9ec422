import type { SessionEffect } from './effects.ts';
import type { SessionState } from './state.ts';

/** What one event makes of a session, and what it wants done. */
export interface Step {
  readonly state: SessionState;
  readonly effects: readonly SessionEffect[];
}
