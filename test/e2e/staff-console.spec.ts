import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { StaffView, Unlocked } from '../../app/ipc/staff-contract.ts';
import type { Borne } from '../../build/drive/borne.ts';
import type { Visitor } from '../../build/drive/visitor.ts';
import words from '../../renderer/locales/staff/en.json' with { type: 'json' };
import { inputOn } from '../escape/drive/input.ts';
import { nextVisitor, test } from './support/borne-test.ts';
import { makeTestProfile } from './support/test-profile.ts';

let dataDirectory = '';
test.beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'borne-staff-'));
});
test.afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

const pictures = join(import.meta.dirname, '..', 'output', 'e2e', 'pictures');

/** Five quick presses in the corner. */
async function openByGesture(borne: Borne, visitor: Visitor): Promise<Page> {
  const { shell } = visitor.screens;
  for (let times = 0; times < 5; times += 1) await shell.mouse.click(20, 60);
  return consoleOf(borne);
}

/** The keys for it, as they come from a keyboard. */
async function openByKeys(borne: Borne): Promise<Page> {
  await inputOn(process.env['DISPLAY'] ?? ':0').press('ctrl+alt+b');
  return consoleOf(borne);
}

async function consoleOf(borne: Borne): Promise<Page> {
  await expect
    .poll(() => borne.application.windows().some((window) => window.url().endsWith('staff.html')))
    .toBe(true);
  const page = borne.application.windows().find((window) => window.url().endsWith('staff.html'));
  if (page === undefined) throw new Error('the console did not open');
  return page;
}

/** The PIN for once, as the administrator of the PC finds it. */
async function firstPin(): Promise<string> {
  const file = join(dataDirectory, 'new-manager.txt');
  const pin = () => /PIN (\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  await expect.poll(pin).not.toBe('');
  return pin();
}

/** Back to the visitors' screen: the window is gone, perhaps before its button has told that it was pressed. */
async function leave(borne: Borne, page: Page): Promise<void> {
  await page
    .getByRole('button', { name: words.rail.leave })
    .click()
    .catch(() => undefined);
  await expect
    .poll(() => borne.application.windows().some((one) => one.url().endsWith('staff.html')))
    .toBe(false);
}

async function enterWith(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByLabel(words.lock.pin).fill(pin);
  await page.getByRole('button', { name: words.lock.enter, exact: true }).click();
}

async function choosePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel(words.choosePin.pin, { exact: true }).fill(pin);
  await page.getByLabel(words.choosePin.again).fill(pin);
  await page.getByRole('button', { name: words.choosePin.keep }).click();
}

test('lets staff in by a name and a PIN of their own, and shows each what their role may do', async ({
  start,
}) => {
  writeFileSync(join(dataDirectory, 'new-manager.txt'), 'Nadia\n');
  const borne = await start({ dataDirectory });
  const visitor = await nextVisitor(borne);
  const page = await openByGesture(borne, visitor);
  const given = await firstPin();

  await enterWith(page, 'Nadia', given === '100200' ? '200100' : '100200');
  await expect(page.getByText(words.lock.wrong)).toBeVisible();
  await page.screenshot({ path: join(pictures, 'staff-wrong-pin-en.png') });
  await page.getByLabel(words.lock.pin).fill(given);
  await page.getByRole('button', { name: words.lock.enter, exact: true }).click();
  // A PIN that somebody else knows is changed before anything else, and not for one that everybody tries.
  await expect(page.getByRole('heading', { name: words.choosePin.title })).toBeVisible();
  await page.screenshot({ path: join(pictures, 'staff-choose-pin-en.png') });
  await choosePin(page, given);
  await expect(page.getByText(words.choosePin.sameAsBefore)).toBeVisible();
  await choosePin(page, '123456');
  await expect(page.getByText(words.choosePin.tooSimple)).toBeVisible();
  await choosePin(page, '482917');
  await expect(page.getByRole('heading', { name: words.rail.now })).toBeVisible();
  expect(existsSync(join(dataDirectory, 'new-manager.txt'))).toBe(false);
  const file = join(dataDirectory, 'staff.json');
  expect(readFileSync(file, 'utf8')).not.toMatch(new RegExp(`482917|${given}`));
  expect(statSync(file).mode & 0o077).toBe(0);

  await page.getByRole('button', { name: words.rail.people }).click();
  await page.getByLabel(words.people.name).fill('Paul');
  await page.getByRole('button', { name: words.people.add, exact: true }).click();
  await expect(page.getByText(words.people.noted)).toBeVisible();
  const pinOfPaul = /\b\d{6}\b/.exec(await page.getByRole('alert').first().innerText())?.[0] ?? '';
  await page.screenshot({ path: join(pictures, 'staff-people-en.png') });
  // Nobody leaves the terminal without somebody who can let others in.
  const remove = page.getByRole('listitem').filter({ hasText: 'Nadia' });
  await remove.getByRole('button', { name: words.people.remove }).click();
  await remove.getByRole('button', { name: words.people.removeYes }).click();
  await expect(page.getByText(words.people.lastManager)).toBeVisible();

  await page.getByRole('button', { name: words.rail.lock }).click();
  await expect(page.getByRole('heading', { name: words.lock.title })).toBeVisible();
  await page.screenshot({ path: join(pictures, 'staff-lock-en.png') });
  await enterWith(page, 'Paul', pinOfPaul);
  await choosePin(page, '730164');
  await expect(page.getByRole('heading', { name: words.rail.now })).toBeVisible();
  await expect(page.getByRole('button', { name: words.rail.people })).toHaveCount(0);
  // Nor does the warden do it for a page that asks without the button.
  const asked = await page.evaluate<unknown>(
    "window.borne.addPerson({ name: 'Eve', role: 'manager' }).then(({ value }) => value)",
  );
  expect(asked).toEqual({ kind: 'refused', why: 'notAllowed' });
  await leave(borne, page);
  // The visitors' screen was there all the time; the presses in its corner began a session, as any press does.
  await expect(
    visitor.screens.shell.getByRole('main').getByRole('button', { name: 'Français' }).first(),
  ).toBeVisible();
});

test('makes whoever tries many PINs wait, tells nothing before a right one, and goes away by itself', {
  tag: '@slow',
}, async ({ start }) => {
  writeFileSync(join(dataDirectory, 'new-manager.txt'), 'Nadia\n');
  const borne = await start({ dataDirectory });
  const visitor = await nextVisitor(borne);
  const page = await openByGesture(borne, visitor);
  const given = await firstPin();
  const ask = <Value>(call: string): Promise<Value> =>
    page.evaluate<Value>(`window.borne.${call}.then(({ value }) => value)`);
  const view = await ask<StaffView>('staff()');
  expect(view).toMatchObject({ access: { kind: 'locked', people: [{ name: 'Nadia' }] }, terminal: null });
  const id = view.access.kind === 'locked' ? (view.access.people[0]?.id ?? '') : '';
  const tryPin = (pin: string) => ask<Unlocked>(`unlock(${JSON.stringify({ member: id, pin })})`);
  // All at once: each is looked at after the other, and waits like any other.
  const answers = await Promise.all(['1', '2', '3', '4', '5'].map((digit) => tryPin(digit.repeat(6))));
  expect(answers.map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'wait', 'wait', 'wait']);
  // Also the right one.
  expect(await tryPin(given)).toMatchObject({ kind: 'wait' });
  for (const call of ['askedSites()', "figures('days30')"]) expect(await ask(call)).toBe(null);
  expect(await ask(`renewPin('${id}')`)).toEqual({ kind: 'refused', why: 'notAllowed' });
  await page.waitForTimeout(5_500);
  expect(await tryPin(given)).toEqual({ kind: 'in' });
  await ask('lock()');
  // Nobody touches it any more.
  await expect
    .poll(() => borne.application.windows().some((one) => one.url().endsWith('staff.html')), {
      timeout: 90_000,
    })
    .toBe(false);
});

test('ends a session, gives time and lets one site through for the visitor who sits there', async ({
  start,
}) => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<h1>Site</h1><a id="other" href="http://autre.example/">Autre site</a>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  const port = typeof listening === 'object' ? listening?.port : undefined;
  const profile = makeTestProfile({
    services: [{ id: 'caf', start: 'http://caf.test/', allow: ['caf.test'] }],
    session: { maximumMinutes: 30 },
  });
  writeFileSync(join(dataDirectory, 'new-manager.txt'), 'Nadia');
  const borne = await start({
    dataDirectory,
    profile: profile.folder,
    arguments: ['caf.test', 'autre.example'].map((host) => `--map-host=${host}=127.0.0.1:${port}`),
  });
  const visitor = await nextVisitor(borne);
  await visitor.enter();
  const { shell } = visitor.screens;
  await visitor.openTile('tile-caf');
  const site = await visitor.page('caf.test');
  await site.evaluate(() => void setTimeout(() => document.getElementById('other')?.click()));
  await expect(visitor.heading('blocked.title')).toBeVisible();
  await visitor.press('blocked.ask');
  await visitor.press('bar.call');

  const page = await openByKeys(borne);
  await enterWith(page, 'Nadia', await firstPin());
  await choosePin(page, '482917');
  await expect(page.getByText(words.now.calling)).toBeVisible();
  await expect(page.getByText('autre.example')).toBeVisible();
  await page.screenshot({ path: join(pictures, 'staff-now-en.png') });
  await page.getByRole('button', { name: words.now.letThrough, exact: true }).click();
  await expect(page.getByText(/autre\.example and all its pages open/)).toBeVisible();
  await page.getByRole('button', { name: words.now.letThroughYes }).click();
  await expect(page.getByText(words.now.isOpen)).toBeVisible();
  await page.getByRole('button', { name: '+ 15 minutes' }).click();
  await page.getByRole('button', { name: words.now.nobodyWaits }).click();

  // The page that led there is back, and its link opens now.
  await shell.locator('body').click({ position: { x: 600, y: 400 } });
  await expect(shell.getByText(visitor.words('notice.siteOpened'))).toBeVisible();
  await expect(visitor.heading('blocked.title')).toHaveCount(0);
  await site.evaluate(() => void setTimeout(() => document.getElementById('other')?.click()));
  await expect.poll(() => site.url()).toBe('http://autre.example/');
  await expect(shell.getByText(/4[45] min/).first()).toBeVisible();

  await page.getByRole('button', { name: words.rail.requests }).click();
  await expect(page.getByText(words.requests.none)).toBeVisible();
  await page.getByRole('button', { name: words.rail.figures }).click();
  await expect(page.getByText(words.figures.few)).toBeVisible();
  await page.getByRole('button', { name: words.rail.now }).click();
  await page.getByRole('button', { name: words.now.end }).click();
  await page.getByRole('button', { name: words.now.endYes }).click();
  await visitor.screens.ended();
  await expect(page.getByText(words.now.ready)).toBeVisible();
  await leave(borne, page);
  // What was let through was for that visitor alone.
  const next = await nextVisitor(borne);
  await next.enter();
  await next.openTile('tile-caf');
  const again = await next.page('caf.test');
  await again.evaluate(() => void setTimeout(() => document.getElementById('other')?.click()));
  await expect(next.heading('blocked.title')).toBeVisible();
  await borne.close();
  const database = new Database(join(dataDirectory, 'journal.sqlite'), { readonly: true });
  expect(JSON.stringify(database.prepare('select reason from session order by number').all())).toContain(
    'staffEnded',
  );
  database.close();
  server.close();
});
