import { freemem } from 'node:os';
import { decideSpare } from '../../app/terminal/spare.ts';
import type { SessionKeeper } from './session-keeper.ts';

/** Keeps a spare session where there is memory for it. */
export interface SpareWatch {
  /** A session is before the visitors' eyes: a moment later the next one may be prepared. */
  sessionShown(): void;
  /** No session is: nothing is prepared meanwhile. */
  sessionGone(): void;
}

/** Milliseconds the first visitor of a session has both cores to themselves. */
const startAfter = 1_000;
/** Milliseconds between two looks at the memory. */
const lookEvery = 5_000;

/** @param isWanted false where terminal.yaml wants no spare session */
export function watchSpare(spare: SessionKeeper['spare'], isWanted: boolean): SpareWatch {
  let timer: NodeJS.Timeout | undefined;
  let startedAt: number | null = null;

  const look = (): void => {
    const decision = decideSpare({
      spare: spare.state(),
      // On Linux what is available, caches that can be dropped included (libuv reads MemAvailable).
      availableMemory: freemem(),
      sinceLastStart: startedAt === null ? null : performance.now() - startedAt,
    });
    switch (decision) {
      case 'prepare':
        startedAt = performance.now();
        spare.prepare();
        break;
      case 'putAway':
        void spare.putAway();
        break;
      case 'leave':
        break;
      default:
        decision satisfies never;
    }
    timer = setTimeout(look, lookEvery);
  };

  return {
    sessionShown() {
      clearTimeout(timer);
      startedAt = null;
      if (isWanted) timer = setTimeout(look, startAfter);
    },
    sessionGone: () => clearTimeout(timer),
  };
}
