import { describe, expect, it } from 'vitest';
import { decideRestart } from '../../../app/terminal/restart.ts';

describe('a wipe that failed', () => {
  it.each([
    { kiosk: true, allowed: true, tried: false, restart: 'now' },
    { kiosk: true, allowed: true, tried: true, restart: 'tried' },
    { kiosk: true, allowed: false, tried: false, restart: 'none' },
    { kiosk: true, allowed: false, tried: true, restart: 'none' },
    { kiosk: false, allowed: true, tried: false, restart: 'none' },
    { kiosk: false, allowed: true, tried: true, restart: 'none' },
  ] as const)('restarts the PC once, in a kiosk whose profile allows it: %o', ({ restart, ...facts }) => {
    expect(decideRestart(facts)).toBe(restart);
  });
});
