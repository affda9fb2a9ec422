import { expect, test } from 'vitest';
import { wipeResultOf } from '../../../app/journal/wipe-result.ts';
import { failedReport, verifiedReport } from '../../fixtures/journal/a-day.ts';

test('a wipe is verified when every step is', () => {
  const circumstances = { attempts: 2, medium: 'disk', container: 'jobObject' } as const;
  expect(wipeResultOf(verifiedReport, circumstances)).toEqual({
    outcome: 'verified',
    milliseconds: 60,
    steps: verifiedReport.steps,
    ...circumstances,
  });
  expect(wipeResultOf(failedReport, circumstances).outcome).toBe('failed');
  expect(wipeResultOf({ steps: [], milliseconds: 0 }, circumstances).outcome).toBe('failed');
});
