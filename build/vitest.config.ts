import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/**
 * `unit` mirrors app/ and runs in milliseconds; `contract` proves what several parts agreed on (layers,
 * profiles, translations, packaging) and may start real programs. `screens` draws every screen in a plain browser
 * with a double of the bridge.
 */
export default defineConfig({
  root,
  cacheDir: join(root, '.cache', 'vitest'),
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        root,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // They start whole programs, and wait for most of their time.
          maxWorkers: 2,
        },
      },
      {
        root,
        test: {
          name: 'screens',
          include: ['test/renderer/**/*.spec.ts'],
          globalSetup: ['test/renderer/built-pages.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser draws on one core; a third waits for voices most of the time.
          maxWorkers: 3,
        },
      },
    ],
  },
});
