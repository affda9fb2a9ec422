import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '..');

/** Real Electron, real local servers. A test that passes only at the second try is a failing test. */
export default defineConfig({
  testDir: join(root, 'test', 'e2e'),
  outputDir: join(root, 'test', 'output', 'e2e'),
  // Tests that must wait for a clock on the wall or for long deadlines; `npm run verify` runs these, and only these.
  ...(process.env['BORNE_E2E'] === 'slow' ? { grep: /@slow/ } : { grepInvert: /@slow/ }),
  // On the two cores of a small machine: a test waits more than it works. Each worker has a display of its own.
  workers: 3,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'test', 'output', 'e2e.json') }]],
});
