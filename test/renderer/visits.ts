import type { BrowserContext, Page } from '@playwright/test';
import { afterEach, expect, vi } from 'vitest';
import type { TimeOfDay } from '../../app/terminal/time-of-day.ts';
import { eightTiles } from '../fakes/fake-profile.ts';
import { type LiveSession, startLiveSession } from '../fakes/live-session.ts';
import { pagesAt, useBrowser } from './built-pages.ts';

/** Somebody at the terminal: what they see, and the session behind it. */
export interface Visit {
  readonly page: Page;
  readonly session: LiveSession;
}

interface More {
  readonly hasTouch?: boolean;
  readonly trial?: boolean;
  readonly sealedAt?: TimeOfDay;
  readonly afterLoss?: boolean;
}

/**
 * Builds the pages and starts a browser for a whole spec; each test gets a context of its own.
 * @param options `isSilent`: nobody is spoken to, and no voice is made ready, which costs as much as all the drawing
 */
export function startVisits({ isSilent = false }: { readonly isSilent?: boolean } = {}) {
  const browser = useBrowser();
  let context: BrowserContext | null = null;
  afterEach(async () => {
    await context?.close();
    context = null;
  });

  async function freshPage({ hasTouch = false }: Pick<More, 'hasTouch'> = {}): Promise<Page> {
    context = await browser().newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      hasTouch,
    });
    return context.newPage();
  }

  async function walkUp(profile = eightTiles, { hasTouch = false, ...more }: More = {}): Promise<Visit> {
    const page = await freshPage({ hasTouch });
    const session = await startLiveSession(page, profile, more);
    await page.goto(`${pagesAt}/visitor.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (isSilent) await session.happen({ kind: 'setSound', sound: 'off' });
    return { page, session };
  }

  /** As far as the tiles, in English. */
  async function comeIn(profile = eightTiles): Promise<Visit> {
    const visit = await walkUp(profile);
    await visit.session.happen({ kind: 'begin' });
    await visit.session.happen({ kind: 'chooseLanguage', language: 'en' });
    await visit.session.happen({ kind: 'acceptCharter' });
    await title(visit.page, 'What would you like to do?');
    return visit;
  }

  /** As far as a website that is shown. */
  async function openWebsite(): Promise<Visit> {
    const visit = await comeIn();
    await visit.session.happen({ kind: 'openService', service: 'ameli' });
    await visit.session.happen({ kind: 'pageShown' });
    await title(visit.page, 'ameli');
    // Where the website goes is told a moment after the drawing.
    await vi.waitFor(() => expect(places(visit).at(-1)).toBeTruthy(), 5_000);
    return visit;
  }

  return { freshPage, walkUp, comeIn, openWebsite };
}

export async function title(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

/** Every place told for the website, null where it was taken away. */
export function places({ session }: Visit): readonly unknown[] {
  return session.bridge.calls.filter(({ name }) => name === 'placeGuest').map(({ request }) => request);
}

/** An effect runs a moment after the drawing that called for it. */
export async function becomes<T>(read: () => Promise<T>, expected: NoInfer<T>): Promise<void> {
  await vi.waitFor(async () => expect(await read()).toBe(expected), 5_000);
}

/** The last place told, once it is no longer the one before. */
export async function nextPlace(visit: Visit, before: number): Promise<unknown> {
  return vi.waitFor(() => {
    const told = places(visit);
    expect(told.length).toBeGreaterThan(before);
    return told.at(-1);
  }, 5_000);
}
