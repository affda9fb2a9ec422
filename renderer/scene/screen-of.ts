import type { SessionView } from '../../app/session/session-view.ts';

/** What is on the screen, without what ticks on it: two that are equal are the same screen to a visitor. */
export function screenOf(view: SessionView | null): string {
  if (view === null) return '';
  const { stage, panel } = view;
  const place = stage.kind === 'active' ? stage.place : stage.kind === 'charter' ? stage.view : null;
  return JSON.stringify([stage.kind, place, panel]);
}
