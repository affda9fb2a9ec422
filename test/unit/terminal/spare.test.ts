import { describe, expect, it } from 'vitest';
import {
  anotherSpareAfter,
  availableForSpare,
  availableToKeepSpare,
  decideSpare,
} from '../../../app/terminal/spare.ts';

const plenty = { spare: 'none', availableMemory: availableForSpare, sinceLastStart: null } as const;

describe('a spare session', () => {
  it('is prepared where there is memory for it and for a heavy website beside it', () => {
    expect(decideSpare(plenty)).toBe('prepare');
    expect(decideSpare({ ...plenty, availableMemory: availableForSpare - 1 })).toBe('leave');
  });

  it.each(['starting', 'ready'] as const)('that is %s is not prepared again', (spare) => {
    expect(decideSpare({ ...plenty, spare })).toBe('leave');
  });

  it.each(['starting', 'ready'] as const)(
    'that is %s gives its memory back when the page needs it',
    (spare) => {
      expect(decideSpare({ ...plenty, spare, availableMemory: availableToKeepSpare })).toBe('leave');
      expect(decideSpare({ ...plenty, spare, availableMemory: availableToKeepSpare - 1 })).toBe('putAway');
    },
  );

  it('is no more tried at once where the last one was lost', () => {
    expect(decideSpare({ ...plenty, sinceLastStart: anotherSpareAfter - 1 })).toBe('leave');
    expect(decideSpare({ ...plenty, sinceLastStart: anotherSpareAfter })).toBe('prepare');
  });

  it('is not ended by the memory it takes itself', () => {
    // 0.5 GiB is more than twice what one was measured to take for itself.
    expect(availableForSpare - availableToKeepSpare).toBeGreaterThan(0.5 * 1024 ** 3);
  });
});
