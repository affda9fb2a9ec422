import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { chromiumExecutable } from '../../build/scripts/prepare/chromium.mjs';
import { pagesHost, servePages } from './served-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built pages are served. */
    readonly pagesPort: number;
  }
}

const root = join(import.meta.dirname, '..', '..');
/** The built pages, beside the real output, which other suites may be using. */
export const builtPages = join(root, '.cache', 'renderer-under-test');

/** Where pages are opened from: an address that exists nowhere but in this test. */
export const pagesAt = `http://${pagesHost}`;

/** Builds the pages once for all specs, and serves them: called by vitest before any of them. */
export default async function serveForSpecs(project: TestProject): Promise<() => Promise<void>> {
  const served = await servePages(builtPages);
  writeFileSync(join(builtPages, 'logo.svg'), logo);
  project.provide('pagesPort', served.port);
  return () => served.close();
}

/**
 * A plain Chromium for a whole spec, which knows where our pages are: the one named by BORNE_CHROMIUM, else the
 * system's.
 */
export function useBrowser(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumExecutable,
      args: [
        '--no-sandbox',
        '--force-color-profile=srgb',
        '--autoplay-policy=no-user-gesture-required',
        `--host-resolver-rules=MAP ${pagesHost} 127.0.0.1:${inject('pagesPort')}`,
      ],
    });
  }, 120_000);
  afterAll(() => browser?.close());
  return () => {
    if (browser === null) throw new Error('the browser is started before the tests');
    return browser;
  };
}

/** An association's logo, wider than high. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 90" width="240" height="90">
  <circle cx="45" cy="45" r="38" fill="#7a1f5c"/><path d="M26 48l14 14 26-32" stroke="#fff" stroke-width="9" fill="none"/>
  <rect x="98" y="26" width="130" height="14" rx="7" fill="#7a1f5c"/><rect x="98" y="50" width="96" height="14" rx="7" fill="#c78ab3"/>
</svg>`;

/** A folder for pictures, kept as test output. */
export function pictureFolder(...names: readonly string[]): string {
  const folder = join(root, 'test', 'output', 'screens', ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
