import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutOfServiceReason } from '../../app/terminal/curtain-view.ts';
import { deadlines, type TerminalEffect, type TerminalEvent } from '../../app/terminal/terminal-state.ts';
import { createTerminalLoop, type TerminalLoop } from '../../main/warden/terminal-loop.ts';
import { reportOf } from '../unit/terminal/support/reports.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A loop whose effects are written down, and answered at once where an answer is given. */
function loopAnswering(
  answers: Partial<Record<TerminalEffect['kind'], TerminalEvent>> = {},
): TerminalLoop & { readonly done: readonly string[] } {
  const done: string[] = [];
  const loop = createTerminalLoop((effect) => {
    done.push(effect.kind);
    const answer = answers[effect.kind];
    if (answer !== undefined) loop.dispatch(answer);
    done.push(`after ${effect.kind}`);
  });
  return { ...loop, done };
}

const leftoversGone: TerminalEvent = { kind: 'leftoversWiped', report: reportOf() };
const gone: TerminalEvent = { kind: 'wiped', report: reportOf() };
const broken: OutOfServiceReason = { kind: 'profile', problems: [] };

function atReady(): TerminalLoop & { readonly done: readonly string[] } {
  const loop = loopAnswering();
  loop.start();
  for (const event of [
    leftoversGone,
    { kind: 'sessionLoaded' },
    { kind: 'sessionPainted' },
  ] satisfies TerminalEvent[])
    loop.dispatch(event);
  expect(loop.state().kind).toBe('ready');
  return loop;
}

describe('the loop of a terminal', () => {
  it('finishes what one event asked for before it hears the next', () => {
    const loop = loopAnswering({ wipeLeftovers: leftoversGone });
    loop.start();
    expect(loop.done).toEqual([
      'raiseCurtain',
      'after raiseCurtain',
      'wipeLeftovers',
      'after wipeLeftovers',
      'spawnSession',
      'after spawnSession',
    ]);
  });

  it('lets no deadline run once the session it was set for is given up at once', () => {
    const loop = loopAnswering({
      spawnSession: { kind: 'profileBroken', reason: broken },
      wipeSession: gone,
    });
    loop.start();
    loop.dispatch(leftoversGone);
    expect(loop.state().kind).toBe('outOfService');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears that a deadline has passed, once', () => {
    const loop = loopAnswering();
    loop.start();
    loop.dispatch(leftoversGone);
    vi.advanceTimersByTime(deadlines.spawn - 1);
    expect(loop.state().kind).toBe('starting');
    vi.advanceTimersByTime(1);
    expect(loop.state().kind).toBe('wiping');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('grants a session that gives signs of life its time anew each time', () => {
    const loop = atReady();
    for (let beat = 0; beat < 10; beat += 1) {
      vi.advanceTimersByTime(deadlines.heartbeat - 1);
      loop.heartbeat();
    }
    expect(loop.state().kind).toBe('ready');
    vi.advanceTimersByTime(deadlines.heartbeat);
    expect(loop.state().kind).toBe('wiping');
  });

  it('takes signs of life for nothing while no session is waited for', () => {
    const loop = loopAnswering();
    loop.start();
    loop.heartbeat();
    expect(vi.getTimerCount()).toBe(0);
    loop.dispatch(leftoversGone);
    loop.heartbeat();
    vi.advanceTimersByTime(deadlines.spawn);
    expect(loop.state().kind).toBe('wiping');
  });

  it('lets no deadline of one session end the next', () => {
    const loop = atReady();
    loop.dispatch({ kind: 'sessionBegan' });
    vi.advanceTimersByTime(deadlines.heartbeat - 1);
    loop.dispatch({ kind: 'sessionEnded', reason: 'visitorEnded' });
    loop.dispatch(gone);
    vi.advanceTimersByTime(deadlines.heartbeat);
    expect(loop.state()).toMatchObject({ kind: 'starting', failures: 0 });
  });
});
