import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CurtainView } from '../../../app/terminal/curtain-view.ts';
import { lateTouch, readingPause } from '../../../app/terminal/reading-pause.ts';
import { wipeSteps } from '../../../app/wipe/plan.ts';
import { directCurtain } from '../../../main/warden/curtain-director.ts';

const first: CurtainView = {
  content: { kind: 'starting' },
  language: null,
  languages: ['fr'],
  brandColour: '#0b5d66',
  trial: false,
};

/** A window that notes what it was told. */
function directed(pause = true) {
  const views: CurtainView[] = [];
  const moves: string[] = [];
  const director = directCurtain(
    {
      draw: (view) => void views.push(view),
      raise: () => void moves.push('raise'),
      lower: () => void moves.push('lower'),
    },
    first,
    pause,
  );
  const board = (): string => {
    const content = views.at(-1)?.content;
    return content?.kind === 'erasing' ? content.groups.map(({ state }) => state).join(' ') : '';
  };
  const erase = (): void => {
    director.beginErasing('ar');
    for (const step of wipeSteps) director.noteStep(step, 'verified');
  };
  return { director, views, moves, board, erase };
}

describe('the curtain after a wipe that took no time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is lowered once it could be read, and everything on it is ticked by then', () => {
    const { director, moves, board, erase } = directed();
    erase();
    director.lower();
    vi.advanceTimersByTime(readingPause - 1);
    expect(moves).toEqual(['raise']);
    expect(board()).toBe('done done done done');
    vi.advanceTimersByTime(1);
    expect(moves).toEqual(['raise', 'lower']);
  });

  it('waits for a session that comes later, and for nothing more', () => {
    const { director, moves, erase } = directed();
    erase();
    vi.advanceTimersByTime(readingPause * 2);
    expect(moves).toEqual(['raise']);
    director.lower();
    expect(moves).toEqual(['raise', 'lower']);
  });

  it('is lowered at once for somebody who touches it', () => {
    const { director, moves, board, erase } = directed();
    erase();
    director.lower();
    vi.advanceTimersByTime(lateTouch - 1);
    director.touched();
    expect(moves).toEqual(['raise']);
    vi.advanceTimersByTime(1);
    director.touched();
    expect(board()).toBe('done done done done');
    expect(moves).toEqual(['raise', 'lower']);
    vi.advanceTimersByTime(readingPause);
    expect(moves).toEqual(['raise', 'lower']);
  });

  it('is not lowered by a touch before the next session is there', () => {
    const { director, moves } = directed();
    director.beginErasing('ar');
    vi.advanceTimersByTime(readingPause);
    director.touched();
    expect(moves).toEqual(['raise']);
  });

  it('shows at once what went wrong, and stays', () => {
    const { director, views, moves, erase } = directed();
    erase();
    director.lower();
    director.raise({ kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' }, restart: 'none' });
    vi.advanceTimersByTime(readingPause);
    expect(views.at(-1)?.content.kind).toBe('outOfService');
    expect(moves).toEqual(['raise', 'raise']);
  });

  it('does not wait where nobody reads', () => {
    const { director, moves, board, erase } = directed(false);
    erase();
    expect(board()).toBe('done done done done');
    director.lower();
    expect(moves).toEqual(['raise', 'lower']);
  });

  it('says that it waits for the printer only where that takes a while', () => {
    const { director, views } = directed();
    const printing = (): boolean => {
      const content = views.at(-1)?.content;
      return content?.kind === 'erasing' && content.printing;
    };
    director.beginErasing('ar');
    director.noteStep('printJobs', 'running');
    vi.advanceTimersByTime(999);
    expect(printing()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(printing()).toBe(true);
    director.noteStep('printJobs', 'verified');
    expect(printing()).toBe(false);

    director.beginErasing('ar');
    director.noteStep('printJobs', 'running');
    director.noteStep('printJobs', 'verified');
    vi.advanceTimersByTime(2_000);
    expect(printing()).toBe(false);
  });

  it('forgets the language of whoever left', () => {
    const { director, views, erase } = directed();
    erase();
    expect(views.at(-1)?.language).toBe('ar');
    director.lower();
    vi.advanceTimersByTime(readingPause);
    director.raise({ kind: 'starting' });
    expect(views.at(-1)?.language).toBeNull();
  });
});
