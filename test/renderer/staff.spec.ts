import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../../app/figures/figures.ts';
import type { StaffView } from '../../app/ipc/staff-contract.ts';
import { counterOf, type MonthlyCount } from '../../app/journal/counter.ts';
import { Month } from '../../app/journal/local-time.ts';
import type { SessionTimes } from '../../app/journal/session-row.ts';
import { siteNameOf } from '../../app/url-policy/site-name.ts';
import english from '../../renderer/locales/staff/en.json' with { type: 'json' };
import french from '../../renderer/locales/staff/fr.json' with { type: 'json' };
import { installFakeBridge } from '../fakes/fake-bridge.ts';
import { sessionsOfAYear } from '../fixtures/journal/a-year.ts';
import { pagesAt, pictureFolder, useBrowser } from './built-pages.ts';

const browser = useBrowser();

const nadia = { id: '5f0f6a3e-9f6b-4a54-8f0f-1f2d3c4b5a69', name: 'Nadia', role: 'manager' } as const;
const paul = {
  id: '6f0f6a3e-9f6b-4a54-8f0f-1f2d3c4b5a69',
  name: 'Jean-Christophe de La Rochefoucauld',
  role: 'team',
} as const;
const people = [nadia, paul];
const site = siteNameOf('doctolib.fr');
if (site === null) throw new Error('doctolib.fr is a site');

const busy: NonNullable<StaffView['terminal']> = {
  name: 'Borne accueil',
  state: { kind: 'inUse', minutes: 23 },
  isCalling: true,
  nobodyWaits: false,
  keepDays: 365,
  askedNow: [
    { site, isOpen: false },
    { site, isOpen: true },
  ],
  troubles: ['profile.yaml, ligne 12 : il manque un titre.'],
};

const now = new Date(2026, 10, 25, 16, 0);

function count(month: string, kind: MonthlyCount['kind'], key: string, times: number): MonthlyCount {
  const counter = counterOf(kind, key, {
    languages: ['fr', 'ar', 'ti'],
    categories: [{ services: [{ id: 'caf' }, { id: 'ameli' }] }],
  });
  if (counter === null) throw new Error(`${key} is nothing that is counted`);
  return { month: Month.parse(month), ...counter, count: times };
}

const counts = [
  count('2026-11', 'language', 'fr', 61),
  count('2026-11', 'language', 'ar', 34),
  count('2026-11', 'language', 'ti', 7),
  count('2026-11', 'service', 'caf', 55),
  count('2026-11', 'service', 'ameli', 40),
  count('2026-11', 'help', 'called', 9),
];

function figuresFrom(sessions: readonly SessionTimes[]) {
  return (period: unknown) => ({
    figures: figuresOf(
      sessions,
      counts,
      period === 'days90' || period === 'days365' ? period : 'days30',
      now,
    ),
    services: { caf: 'Allocations familiales (CAF)', ameli: 'Assurance maladie' },
  });
}

interface Scene {
  readonly name: string;
  readonly access: StaffView['access'];
  readonly terminal?: StaffView['terminal'];
  /** Key of the rail. */
  readonly page?: 'requests' | 'figures' | 'languages' | 'people' | 'data';
  readonly sessions?: readonly SessionTimes[];
  readonly presses?: (page: Page, words: typeof french) => Promise<void>;
}

const open = { kind: 'open', me: nadia, people } as const;

const scenes: readonly Scene[] = [
  { name: '1-nobody', access: { kind: 'nobody', folder: '/var/lib/borne', file: 'new-manager.txt' } },
  { name: '2-lock', access: { kind: 'locked', people } },
  {
    name: '3-pin',
    access: { kind: 'locked', people },
    presses: (page) => page.getByRole('button', { name: 'Nadia' }).click(),
  },
  { name: '4-choose-pin', access: { kind: 'choosingPin', me: nadia } },
  { name: '5-now', access: open, terminal: busy },
  {
    name: '5-now-ending',
    access: open,
    terminal: busy,
    presses: (page, words) => page.getByRole('button', { name: words.now.end }).click(),
  },
  {
    name: '5-now-quiet',
    access: { ...open, me: paul },
    terminal: {
      ...busy,
      state: { kind: 'ready', isTouched: false },
      isCalling: false,
      askedNow: [],
      troubles: [],
    },
  },
  {
    name: '5-now-out-of-service',
    access: open,
    terminal: { ...busy, state: { kind: 'outOfService', why: 'wipe' }, isCalling: false, askedNow: [] },
  },
  { name: '6-requests', access: open, terminal: busy, page: 'requests' },
  { name: '7-figures', access: open, terminal: busy, page: 'figures', sessions: sessionsOfAYear(now) },
  { name: '7-figures-few', access: open, terminal: busy, page: 'figures', sessions: [] },
  {
    name: '8-people',
    access: open,
    terminal: busy,
    page: 'people',
    presses: (page, words) => page.getByRole('button', { name: words.people.renew }).last().click(),
  },
  { name: '8-languages', access: open, terminal: busy, page: 'languages' },
  { name: '9-data', access: open, terminal: busy, page: 'data' },
];

const looks = [
  { language: 'fr', width: 1280, height: 800 },
  { language: 'en', width: 1024, height: 768 },
] as const;

describe.each(looks)('the staff console in $language at $width', ({ language, width, height }) => {
  const words = language === 'fr' ? french : english;
  const folder = pictureFolder(`staff-${language}-${width}x${height}`);
  let context: Awaited<ReturnType<ReturnType<typeof browser>['newContext']>> | null = null;
  beforeAll(async () => {
    context = await browser().newContext({ viewport: { width, height } });
  });
  afterAll(() => context?.close());

  test.each(scenes)('$name is whole, and can be used by everybody', async (scene) => {
    if (context === null) throw new Error('no browser');
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    const view: StaffView = { language, access: scene.access, terminal: scene.terminal ?? null };
    const bridge = await installFakeBridge(page, 'staff', {
      staff: () => view,
      askedSites: () => [{ site, days: ['2026-11-24', '2026-11-20'] }],
      figures: figuresFrom(scene.sessions ?? []),
      languages: () => [
        {
          language: 'fr',
          recorded: 0,
          reader: { by: 'Nadia', day: '2026-11-20', texts: '00000000' },
          listener: null,
        },
        { language: 'ps', recorded: 72, reader: null, listener: null },
        { language: 'ar', recorded: 0, reader: null, listener: null },
        { language: 'falc', recorded: 0, reader: null, listener: null },
      ],
      renewPin: () => ({ kind: 'changed', pin: '036939' }),
    });
    await page.goto(`${pagesAt}/staff.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (scene.page !== undefined) await page.getByRole('button', { name: words.rail[scene.page] }).click();
    await scene.presses?.(page, words);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(folder, `${scene.name}.png`), fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect([...heard, ...bridge.refused]).toEqual([]);
    await page.close();
  });
});

test('says how long to wait after wrong PINs, and counts down', async () => {
  const page = await browser().newPage();
  const answers = [{ kind: 'wrong' }, { kind: 'wait', seconds: 2 }, { kind: 'in' }];
  const bridge = await installFakeBridge(page, 'staff', {
    staff: () => ({ language: 'fr', access: { kind: 'locked', people }, terminal: null }) satisfies StaffView,
    unlock: () => answers.shift(),
  });
  await page.goto(`${pagesAt}/staff.html`);
  await page.getByRole('button', { name: 'Nadia' }).click();
  const enter = page.getByRole('button', { name: french.lock.enter, exact: true });
  // With a finger alone, too.
  for (const digit of ['4', '8', '2', '9', '1'])
    await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: french.lock.erase }).click();
  await enter.click();
  await page.getByText(french.lock.wrong).waitFor();
  await page.keyboard.type('482916');
  await page.keyboard.press('Enter');
  await page.getByText('Attendez 2 secondes, puis essayez de nouveau.').waitFor();
  await page.keyboard.type('482916');
  expect(await enter.isDisabled()).toBe(true);
  await page.getByText('Attendez 1 seconde, puis essayez de nouveau.').waitFor();
  await page.getByText(/Attendez/).waitFor({ state: 'detached' });
  await enter.click();
  expect(bridge.calls.filter(({ name }) => name === 'unlock').map(({ request }) => request)).toEqual([
    { member: nadia.id, pin: '4829' },
    { member: nadia.id, pin: '482916' },
    { member: nadia.id, pin: '482916' },
  ]);
  await page.close();
});
