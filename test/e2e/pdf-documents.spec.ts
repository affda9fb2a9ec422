import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Visitor } from '../../build/drive/visitor.ts';
import { partsOfSession } from '../../main/parts-of-session.ts';
import { startTestSites, type TestSites } from '../fixtures/sites/test-sites.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { cafService, enterWith } from './support/on-test-sites.ts';
import { serviceOf } from './support/page-questions.ts';
import { sessionDirectories, sessionRootOf } from './support/sessions-on-disk.ts';
import { makeTestProfile } from './support/test-profile.ts';

let sites: TestSites;
test.beforeAll(async () => {
  sites = await startTestSites();
});
test.afterAll(() => sites.close());

/** A link to one, one as a download, one that the page made, one in a new window, one made as a download. */
const ways = {
  link: '/document-link',
  attached: '/download/link',
  made: '/blob/pdf',
  window: '/blob/pdf-window',
  saved: '/download/blob',
} as const;

test('shows a PDF in the page’s place, however the page offers it, and leads back to the page', async ({
  start,
  picture,
}) => {
  const visitor = await enterWith(start, sites, {
    services: Object.entries(ways).map(([id, path]) => cafService(sites, id, path)),
  });
  for (const id of Object.keys(ways)) {
    const page = await follow(visitor, id);
    const document = await viewer(visitor);
    await expect(document.getByRole('heading', { name: 'Page 1 sur 1' })).toBeVisible();
    await expect(document.getByText('Attestation de test')).toBeVisible();
    await expect.poll(() => inkOf(document)).toBeGreaterThan(100);
    await expect(visitor.screens.shell.getByText(visitor.words('document.title')).first()).toBeVisible();
    if (id === 'link') await picture(visitor, 'document-fr');
    await visitor.screens.shell.getByRole('button', { name: `Revenir à ${id}` }).click();
    await expect.poll(() => serviceOf(visitor), id).toMatchObject({ page: { kind: 'shown' }, window: null });
    // Asked of the page itself: Playwright still waits for the navigation that was looked at and not made.
    expect(await page.evaluate(() => window.document.querySelector('#go') !== null), id).toBe(true);
    await visitor.press('bar.home');
  }
});

test('leaves no file of it, and the viewer reaches nothing', async ({ start }) => {
  const profile = makeTestProfile({ services: [cafService(sites, 'link', ways.link)] });
  const borne = await start({ profile: profile.folder, arguments: sites.mapHosts });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  await follow(visitor, 'link');
  const document = await viewer(visitor);
  await expect(document.getByText('Attestation de test')).toBeVisible();
  const [directory = ''] = sessionDirectories(borne.dataDirectory);
  const temporary = join(sessionRootOf(borne.dataDirectory), directory, partsOfSession.temporary);
  expect(readdirSync(temporary).filter((name) => /^[0-9a-f]{8}-/.test(name))).toEqual([]);
  sites.forgetRequests();
  const reached = await document.evaluate(async () => {
    const tries = ['http://caf.test/', 'borne://picture/logo.svg', 'file:///etc/hostname'].map((address) =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    return { fetched: await Promise.all(tries), bridge: 'borne' in window, node: 'require' in window };
  });
  expect(reached).toEqual({ fetched: [false, false, false], bridge: false, node: false });
  await document.evaluate(() => {
    window.open('http://caf.test/');
    location.href = 'http://caf.test/';
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(document.url()).toContain('borne://shell/document.html');
  expect(sites.requestsTo('caf.test')).toEqual([]);
});

test('keeps what reads a document from every network, by whatever way', async ({ start }) => {
  const connections: string[] = [];
  const listener = createServer((socket) => {
    connections.push('connected');
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'link', ways.link)] });
  await follow(visitor, 'link');
  const document = await viewer(visitor);
  await expect(document.getByText('Attestation de test')).toBeVisible();
  // The worker parses what strangers wrote: a flaw of pdf.js would begin there.
  const [reader] = document.workers();
  if (reader === undefined) throw new Error('pdf.js has no worker');
  // A worker knows only the policy that came with its own file.
  expect(
    await reader.evaluate(() =>
      fetch('data:,').then(
        () => true,
        () => false,
      ),
    ),
  ).toBe(false);
  await document.evaluate(reachOut, port);
  await reader.evaluate(reachOut, port);
  expect(connections).toEqual([]);
  listener.close();
});

/** Tries every way to a port of this PC that a page or a worker has, and waits until each has an answer. */
async function reachOut(port: number): Promise<void> {
  const at = `127.0.0.1:${port}`;
  const socket = new Promise<void>((resolve) => {
    try {
      const opened = new WebSocket(`ws://${at}/`);
      opened.addEventListener('error', () => resolve());
      opened.addEventListener('open', () => resolve());
    } catch {
      resolve();
    }
  });
  const imported = import(`http://${at}/module.js`).catch(() => undefined);
  const fetched = fetch(`http://${at}/`, { mode: 'no-cors' }).catch(() => undefined);
  const streamed = new Promise<void>((resolve) => {
    const source = new EventSource(`http://${at}/`);
    source.addEventListener('error', () => {
      source.close();
      resolve();
    });
  });
  await Promise.all([socket, imported, fetched, streamed]);
}

test('goes on to what a page made where that is no document', async ({ start }) => {
  const visitor = await enterWith(start, sites, { services: [cafService(sites, 'page', '/blob/html')] });
  const page = await follow(visitor, 'page');
  await expect(page).toHaveTitle('Blob page');
  expect(await serviceOf(visitor)).toMatchObject({ page: { kind: 'shown' }, window: null, notice: null });
});

test('says in a sentence what cannot be shown', async ({ start }) => {
  const visitor = await enterWith(start, sites, {
    services: [
      cafService(sites, 'broken', '/document-broken'),
      cafService(sites, 'elsewhere', '/document-elsewhere'),
      cafService(sites, 'other', '/download/attribute'),
    ],
  });
  await follow(visitor, 'broken');
  const document = await viewer(visitor);
  await expect(document.getByRole('heading', { name: visitor.words('document.brokenTitle') })).toBeVisible();
  await visitor.press('bar.home');
  sites.forgetRequests();
  await follow(visitor, 'elsewhere');
  await expect.poll(async () => (await serviceOf(visitor))?.page.kind).toBe('blocked');
  expect(sites.requestsTo('evil.test')).toEqual([]);
  await visitor.press('bar.home');

  const page = await follow(visitor, 'other');
  await expect
    .poll(() => serviceOf(visitor))
    .toMatchObject({ page: { kind: 'shown' }, window: null, notice: 'downloadRefused' });
  await expect(page.locator('#go')).toBeVisible();
});

async function follow(visitor: Visitor, id: string): Promise<Page> {
  await visitor.openTile(`tile-${id}`);
  const page = await visitor.page('caf.test');
  await page.locator('#go').click({ noWaitAfter: true });
  return page;
}

/** The page that draws documents. */
async function viewer({ screens }: Visitor): Promise<Page> {
  const find = (): Page | undefined =>
    screens.guests().find((guest) => guest.url().startsWith('borne://shell/document.html'));
  await expect.poll(find).toBeDefined();
  const found = find();
  if (found === undefined) throw new Error('the viewer is gone again');
  return found;
}

/** Pixels of the first page that are dark: something was drawn there. */
function inkOf(document: Page): Promise<number> {
  return document.evaluate(() => {
    const canvas = window.document.querySelector('canvas');
    const drawing = canvas?.getContext('2d');
    if (canvas === null || drawing === null || drawing === undefined || canvas.width === 0) return 0;
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let index = 0; index < data.length; index += 4) {
      if ((data[index] ?? 255) < 100 && (data[index + 3] ?? 0) > 200) dark += 1;
    }
    return dark;
  });
}
