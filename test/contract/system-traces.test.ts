import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clipboardHistory, traceFolders, traceKeys } from '../../app/wipe/windows-traces.ts';
import { findSystemTraces } from '../../main/warden/wipe/traces/find-system-traces.ts';
import { wipeTraces } from '../../main/warden/wipe/traces/wipe-traces.ts';
import { startWine } from './wine/wine.ts';

const wine = startWine();
if (wine === null) {
  console.warn('SKIPPED LOUDLY: there is no wine here, so what Windows notes of a session was NOT tested');
}

describe('what the system notes', () => {
  it('is nothing on Linux outside of the folders a session was given', () => {
    expect(findSystemTraces()).toBeNull();
  });

  it('counts as erased only where nothing is found afterwards', async () => {
    const asked: string[] = [];
    const traces = (left: readonly string[]) => ({
      remove: () => Promise.resolve(void asked.push('remove')),
      left: () => {
        asked.push('look');
        return Promise.resolve(left);
      },
    });
    expect(await wipeTraces(traces([]), new Date(0))).toBe(true);
    expect(await wipeTraces(traces(['RunMRU']), new Date(0))).toBe(false);
    expect(asked).toEqual(['remove', 'look', 'remove', 'look']);
  });

  it.skipIf(wine === null)('is erased under wine: files since the session began, and every list', () => {
    const places = traceFolders.map(({ path }) => path.join('\\'));
    expect(wine?.script(join(import.meta.dirname, 'wine', 'leave-traces.ts'))).toEqual({
      platform: 'win32',
      found: [...places, ...traceKeys, clipboardHistory.key],
      isClean: true,
      left: [],
      ownFiles: 0,
      olderFiles: traceFolders.length,
      keptFile: true,
      bystander: true,
      history: true,
      again: true,
      withoutRegistry: 'the registry does not answer',
    });
  });
});
