import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SessionEffect } from '../../../app/session/effects.ts';
import { TimeOfDay } from '../../../app/terminal/time-of-day.ts';
import { startSessionLoop } from '../../../main/session/session-loop.ts';
import { rules } from '../session/support/rules.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 5, 18, 28) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('ends a session at closing time by the clock on the wall', () => {
  const effects: SessionEffect[] = [];
  const loop = startSessionLoop({
    rules: { ...rules, closesAt: TimeOfDay.parse('18:30') },
    history: () => ({ canGoBack: false, canGoForward: false }),
    run: (effect) => void effects.push(effect),
    onView: () => undefined,
    onState: () => undefined,
  });
  loop.dispatch({ kind: 'begin' });
  loop.dispatch({ kind: 'chooseLanguage', language: 'fr' });
  loop.dispatch({ kind: 'acceptCharter' });
  vi.advanceTimersByTime(100_000);
  expect(loop.view().stage).toMatchObject({ kind: 'warning', cause: 'closing', moreMinutes: null });
  loop.dispatch({ kind: 'stay' });
  vi.advanceTimersByTime(20_000);
  expect(effects.at(-1)).toEqual({ kind: 'tellEnded', reason: 'closing' });
  loop.stop();
});
