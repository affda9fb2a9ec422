import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRuntime, sandboxArguments } from '../../build/scripts/runtime.mjs';
import { canaryPlaces } from '../fixtures/sites/routes/canary-places.ts';
import { routes } from '../fixtures/sites/routes.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';

/**
 * The test sites in an Electron without guards. That a guarded visitor never reaches evil.test means something
 * only because every page here really leads there; that nothing of a canary is found, because it was left.
 */

let sites: TestSites;
let userData: string;
let application: ElectronApplication;
let page: Page;

beforeAll(async () => {
  sites = await startTestSites();
  userData = mkdtempSync(join(tmpdir(), 'borne-unguarded-'));
  application = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [
      ...sandboxArguments(),
      `--host-resolver-rules=${sites.resolverRules}`,
      `--user-data-dir=${userData}`,
      // Megabytes: the page that takes all memory finds the end of it soon.
      '--js-flags=--max-old-space-size=128',
      join(import.meta.dirname, '..', 'fixtures', 'unguarded'),
    ],
  });
  page = await application.firstWindow();
});

beforeEach(() => sites.forgetRequests());

afterAll(async () => {
  await application.close();
  await sites.close();
  rmSync(userData, { recursive: true, force: true });
});

/** Pages that lead away at once or with `auto`; the others want a real click. */
const wantClick = new Set([
  '/leave/blank',
  '/leave/named',
  '/leave/form-blank',
  '/leave/frame-base',
  '/leave/ping',
]);
/** Leads nowhere, and what Chromium itself refuses. */
const noWay = new Set(['/leave/close', '/leave/data-link']);
const ways = routes.map(({ path }) => path).filter((path) => path.startsWith('/leave/') && !noWay.has(path));

async function open(path: string): Promise<void> {
  // Some of these pages leave before they have loaded, which Playwright calls an interrupted navigation.
  await page.goto(sites.address('caf.test', path)).catch(() => undefined);
}

async function found(host: 'caf.localhost' | 'caf.test'): Promise<Record<string, unknown>> {
  await page.goto(sites.address(host, '/retrieve'));
  await page.waitForFunction(() => document.title !== 'Looking');
  return JSON.parse((await page.locator('#found').textContent()) ?? '');
}

describe('without guards', () => {
  it.each(ways)('%s arrives at evil.test', async (path) => {
    await open(wantClick.has(path) ? path : `${path}?auto`);
    if (wantClick.has(path)) await clickGo(path);
    await expect.poll(() => sites.requestsTo('evil.test').length, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  it('what was typed in a form goes along', async () => {
    await open('/leave/form-post?auto');
    await expect
      .poll(() => sites.requestsTo('evil.test').map(({ method, body }) => `${method} ${body}`))
      .toContain('POST name=canary-in-a-form');
  });

  it('a blob: page leads to evil.test', async () => {
    await open('/blob/html?auto');
    await page.waitForURL('blob:**');
    await page.click('#out');
    await expect.poll(() => sites.requestsTo('evil.test').length).toBeGreaterThan(0);
  });

  it('every kind of resource reaches another host', async () => {
    await open('/elsewhere');
    await expect.poll(() => page.title()).toBe('beacon fetch image script socket style');
    const reached = sites.requestsTo('evil.test').map(({ path }) => path.split('?')[0]);
    expect(reached).toEqual(
      expect.arrayContaining(['/resources/picture.svg', '/resources/script.js', '/resources/style.css']),
    );
    expect(reached).toEqual(expect.arrayContaining(['/resources/beacon', '/resources/socket']));
  });

  it('three hundred pictures are loaded', async () => {
    await open('/many');
    await expect.poll(() => page.title(), { timeout: 20_000 }).toBe('300 loaded, 0 refused');
  });

  it('signing in leads over connect.test and back', async () => {
    await open('/account');
    await page.fill('#user', 'marie');
    await page.click('#go');
    await expect.poll(() => page.title()).toBe('My account');
    expect(await page.textContent('#user')).toBe('marie');
  });

  it('a canary is found again in every place a secure page has', async () => {
    await page.goto(sites.address('caf.localhost', '/store?canary=canari-7'));
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('stored');
    const places = ['serverCookie', ...canaryPlaces.map(({ name }) => name)];
    // The state of a page's history stays with that page, so it is looked for where it was left.
    const others = places.filter((name) => name !== 'historyState');
    expect(await page.evaluate(() => Reflect.get(history.state ?? {}, 'canary'))).toBe('canari-7');
    expect(await found('caf.localhost')).toMatchObject(
      Object.fromEntries(others.map((name) => [name, 'canari-7'])),
    );
  });

  it('a canary of one host is found by another only in the name of their window', async () => {
    await page.goto(sites.address('ameli.test', '/store?canary=canari-8'));
    await expect.poll(() => page.title()).toBe('stored');
    const kept = Object.entries(await found('caf.test')).filter(([, value]) => value === 'canari-8');
    expect(kept.map(([name]) => name)).toEqual(['windowName']);
  });

  it('pushState moves the address and loads nothing', async () => {
    await open('/push-state');
    sites.forgetRequests();
    await page.click('#go');
    await page.click('#go');
    expect(new URL(page.url()).search).toBe('?state=2');
    expect(sites.requestsTo('caf.test')).toEqual([]);
  });

  it.each([
    ['/dialogs/alert', 'alert: done'],
    ['/dialogs/confirm', 'confirm: true'],
  ])('%s shows its dialog and goes on', async (path, title) => {
    page.once('dialog', (dialog) => void dialog.accept());
    await open(path);
    await page.click('#go');
    await expect.poll(() => page.title()).toBe(title);
  });

  it.each(['geolocation', 'notifications', 'camera'])('%s is asked for and answered', async (name) => {
    await page.goto(sites.address('caf.localhost', `/permissions?ask=${name}`));
    await page.click('#go');
    await expect
      .poll(() => page.title(), { timeout: 20_000 })
      .toMatch(new RegExp(`^${name}: (granted|refused)`));
  });

  it('a prompt tells what came of it', async () => {
    await open('/dialogs/prompt');
    await page.click('#go');
    await expect.poll(() => page.title()).toMatch(/^prompt: ./);
  });

  it('an endless script hangs its page', async () => {
    const window = await newWindow();
    await window.goto(sites.address('caf.test', '/loop'));
    await window.evaluate(() => setTimeout(() => document.getElementById('go')?.click(), 0));
    const answer = window.evaluate(() => 'alive').catch(() => 'gone');
    const waited = new Promise((resolve) => {
      setTimeout(() => resolve('silent'), 1_500);
    });
    expect(await Promise.race([answer, waited])).toBe('silent');
  });

  it('a page that takes all memory loses its process', async () => {
    const window = await newWindow();
    const crash = window.waitForEvent('crash');
    await window.goto(sites.address('caf.localhost', '/crash/memory?auto'));
    expect(await crash).toBeDefined();
  });
});

/** Another window, for a page that will not be of use afterwards. */
async function newWindow(): Promise<Page> {
  const opened = application.waitForEvent('window');
  await application.evaluate(({ BrowserWindow }) => void new BrowserWindow().loadURL('about:blank'));
  return opened;
}

async function clickGo(path: string): Promise<void> {
  const where = path === '/leave/frame-base' ? page.frameLocator('#frame') : page;
  await where.locator('#go').click();
}
