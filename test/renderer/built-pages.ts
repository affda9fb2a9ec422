import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { createBuilder } from 'vite';
import { chromiumExecutable } from '../../build/scripts/prepare/chromium.mjs';

const root = join(import.meta.dirname, '..', '..');
/** The built pages, once `buildPages` has run; apart for each process, since building empties the folder. */
export const builtPages = join(root, '.cache', 'renderer-under-test', String(process.pid));

/** Where pages are opened from: an address that exists nowhere but in this test. */
export const pagesAt = 'http://borne.example';

/** Builds the pages as they are shipped, but beside the real output, which other suites may be using. */
export async function buildPages(): Promise<void> {
  // The test runner says `test`, which React takes for development.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  const builder = await createBuilder({
    configFile: join(root, 'build', 'vite.config.ts'),
    logLevel: 'warn',
    environments: { renderer: { build: { outDir: builtPages } } },
  });
  const { renderer } = builder.environments;
  if (renderer === undefined) throw new Error('build/vite.config.ts builds no renderer');
  await builder.build(renderer);
  process.env['NODE_ENV'] = NODE_ENV;
}

/** A plain Chromium: the one named by BORNE_CHROMIUM, else the system's. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumExecutable,
    args: ['--no-sandbox', '--force-color-profile=srgb', '--autoplay-policy=no-user-gesture-required'],
  });
}

/** Serves the built files to every page of a context, with the types the custom scheme gives them. */
export async function servePages(context: BrowserContext): Promise<void> {
  await context.route(`${pagesAt}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/logo.svg'
      ? route.fulfill({ contentType: 'image/svg+xml', body: logo })
      : route.fulfill({ path: join(builtPages, pathname) });
  });
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
