import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { visitorContract } from '../../app/ipc/shell-contract.ts';
import { type LanguageId, languageIds, languages } from '../../app/language/language.ts';
import { type Comfort, usualComfort } from '../../app/session/comfort.ts';
import { type FakeBridge, installFakeBridge } from '../fakes/fake-bridge.ts';
import { nothingHeard } from '../fakes/live-session.ts';
import { curtainScreens, type VisitorScreen, visitorScreens } from '../fakes/scenes.ts';
import { pagesAt, pictureFolder, useBrowser } from './built-pages.ts';
import { measurePage } from './measure-page.ts';

/** A way of looking at every screen. */
export interface Look {
  readonly language: LanguageId;
  readonly width: number;
  readonly height: number;
  readonly comfort?: Partial<Comfort>;
  /** Also ask axe; once a language is enough for what does not depend on the size. */
  readonly isChecked?: boolean;
}

const size = (width: number, height: number) => ({ width, height });
const usual = size(1280, 800);
const large = { textSize: 200 } as const;
const dark = { contrast: 'high' } as const;

/** What `npm test` looks at: both directions of writing, and the largest text. */
const looks: readonly Look[] = [
  { language: 'fr', ...usual, isChecked: true },
  { language: 'ar', ...usual, comfort: large },
];

/** The rest, for `npm run verify`: every shape of screen, both themes, and the largest text in all of them. */
const furtherLooks: readonly Look[] = [
  ...languageIds
    .filter((language) => language !== 'fr')
    .map((language) => ({ language, ...usual, isChecked: true })),
  { language: 'fr', ...usual, comfort: large, isChecked: true },
  { language: 'fr', ...usual, comfort: dark, isChecked: true },
  { language: 'fr', ...size(1024, 768) },
  { language: 'es', ...size(1920, 1080) },
  { language: 'ar', ...size(1080, 1920) },
  ...(['fr', 'en', 'ar'] as const).map((language) => ({ language, ...size(1920, 1080) })),
  ...(['en', 'es', 'ar'] as const).map((language) => ({ language, ...size(1024, 768) })),
  ...(['fr', 'en', 'es'] as const).map((language) => ({ language, ...size(1080, 1920) })),
  ...languageIds
    .filter((language) => language !== 'fr' && language !== 'ar')
    .map((language) => ({ language, ...usual, comfort: large })),
  ...(['fr', 'ar'] as const).map((language) => ({ language, ...size(1024, 768), comfort: large })),
  ...(['fr', 'ar'] as const).map((language) => ({ language, ...size(1080, 1920), comfort: large })),
  ...(['fr', 'ar'] as const).map((language) => ({ language, ...size(1920, 1080), comfort: large })),
  ...(['fr', 'es'] as const).map((language) => ({ language, ...usual, comfort: { textSize: 125 as const } })),
  ...(['fr', 'es'] as const).map((language) => ({ language, ...usual, comfort: { textSize: 150 as const } })),
  { language: 'ar', ...usual, comfort: dark, isChecked: true },
  { language: 'fr', ...usual, comfort: { ...dark, ...large } },
];

function nameOf({ language, width, height, comfort = {} }: Look): string {
  const { textSize, contrast } = { ...usualComfort, ...comfort };
  const parts = [language, `${width}x${height}`];
  if (textSize !== 100) parts.push(`${textSize}%`);
  if (contrast !== 'normal') parts.push(contrast);
  return parts.join('-');
}

/** `BORNE_SCREENS`: `all`, or some languages (`ka,bn`) for whoever translates. */
function chooseLooks(): readonly Look[] {
  const wanted = process.env['BORNE_SCREENS'] ?? '';
  if (wanted === '') return looks;
  const all = [...looks, ...furtherLooks];
  return wanted === 'all' ? all : all.filter(({ language }) => wanted.split(',').includes(language));
}

/** The looks of this run: in two halves, so that the two cores of a small machine draw them side by side. */
export function halfOfLooks(half: 0 | 1): readonly Look[] {
  const chosen = chooseLooks();
  return chosen.filter((_look, index) => index % 2 === half);
}

/** Draws every screen in each of these looks, and measures what was drawn. */
export function describeScreens(chosen: readonly Look[]): void {
  const browser = useBrowser();

  describe.each(chosen.map((look) => ({ look, name: nameOf(look) })))(
    'on a screen $name',
    ({ look, name }) => {
      const folder = pictureFolder(name);
      let context: BrowserContext;
      beforeAll(async () => {
        const viewport = { width: look.width, height: look.height };
        context = await browser().newContext({ viewport, reducedMotion: 'reduce' });
      });
      afterAll(() => context.close());

      describe('the visitor’s screens', () => {
        const stand = standFor(() => context);
        test.each(screensFor(look))('$name is whole, readable and can be used', async (screen) => {
          const { page, problems } = await stand(screen, look);
          const picture = join(folder, `${screen.name}.png`);
          const mayBreakWords = screen.name.includes('long');
          await expectWhole(page, picture, { look, mayBreakWords, asksAxe: asksAxe(screen, look) });
          expect(problems()).toEqual([]);
        });
      });

      test.each(curtainScreens)('the curtain: $name is whole and readable', async (screen) => {
        const page = await context.newPage();
        const heard = listen(page);
        const bridge = await installFakeBridge(page, 'curtain', {
          curtain: () => screen.view(look.language),
        });
        await page.goto(`${pagesAt}/curtain.html`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectWhole(page, join(folder, `${screen.name}.png`), {
          look,
          mayBreakWords: screen.name.includes('profile'),
          asksAxe: look.isChecked === true,
        });
        expect([...heard, ...bridge.refused]).toEqual([]);
        await page.close();
      });
    },
  );
}

interface Stand {
  readonly page: Page;
  readonly problems: () => readonly unknown[];
}

/** The same profile of an association whose first language is this one: what speaks before one is chosen. */
function offering(profile: VisitorScreen['profile'], language: LanguageId): VisitorScreen['profile'] {
  const others =
    profile.languages.length === 1 ? [] : profile.languages.filter((other) => other !== language);
  return { ...profile, languages: [language, ...others] };
}

/** In `npm test` all of them once, and in a second look those that differ most. */
function screensFor(look: Look): readonly VisitorScreen[] {
  const isQuick = (process.env['BORNE_SCREENS'] ?? '') === '';
  return isQuick && look.isChecked !== true ? visitorScreens.filter(isFirstOfKind) : visitorScreens;
}

/** In `npm test` axe is asked once a kind. */
function asksAxe(screen: VisitorScreen, look: Look): boolean {
  if (look.isChecked !== true) return false;
  return (process.env['BORNE_SCREENS'] ?? '') !== '' || isFirstOfKind(screen);
}

/** Of several states of one screen: `14-alert`, not `14-alert-long`. */
function isFirstOfKind(screen: VisitorScreen): boolean {
  return visitorScreens.find((one) => kindOf(one) === kindOf(screen)) === screen;
}

/** A number and a word. */
function kindOf({ name }: VisitorScreen): string {
  return name.split('-').slice(0, 2).join('-');
}

/** One page a profile: a view changes by a notice, a profile only with a new session. */
function standFor(context: () => BrowserContext): (screen: VisitorScreen, look: Look) => Promise<Stand> {
  interface Open {
    readonly page: Page;
    readonly profile: VisitorScreen['profile'];
    readonly trial: boolean;
    readonly bridge: FakeBridge<typeof visitorContract>;
    readonly heard: readonly string[];
  }
  let open: Open | null = null;
  return async (screen, look) => {
    const view = screen.view(look.language, { ...usualComfort, ...look.comfort });
    if (open === null || !hasSameScene(open, screen)) {
      await open?.page.close();
      const page = await context().newPage();
      const heard = listen(page);
      const { profile, trial } = screen;
      const bridge = await installFakeBridge(page, 'visitor', {
        recordings: () => [],
        scene: () => ({
          view,
          profile: view.comfort.together ? profile : offering(profile, look.language),
          trial,
        }),
        markWords: () => 3,
        nextHeard: nothingHeard,
        touchedWord: nobodyTouches,
      });
      await page.goto(`${pagesAt}/visitor.html`);
      open = { page, profile, trial, bridge, heard };
    } else {
      await open.bridge.tell('viewChanged', view);
    }
    const { page, bridge, heard } = open;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (screen.presses !== null) await page.locator(screen.presses).click();
    return { page, problems: () => [...heard, ...bridge.refused] };
  };
}

async function nobodyTouches(): Promise<{ kind: 'none' }> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return { kind: 'none' };
}

type Scene = Pick<VisitorScreen, 'profile' | 'trial'>;

function hasSameScene(one: Scene, other: Scene): boolean {
  return one.profile === other.profile && one.trial === other.trial;
}

/** Whatever a page complains of, a refused style or script above all. */
function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

interface Expectations {
  readonly look: Look;
  /** A word nobody foresaw may be broken. */
  readonly mayBreakWords: boolean;
  /** Axe is asked too, which takes longer than all the drawing. */
  readonly asksAxe: boolean;
}

async function expectWhole(
  page: Page,
  picture: string,
  { look, mayBreakWords, asksAxe: asks }: Expectations,
): Promise<void> {
  await settled(page);
  await page.screenshot({ path: picture });
  const problems = await page.evaluate(measurePage);
  expect(problems.filter((problem) => !(mayBreakWords && problem.startsWith('broken word')))).toEqual([]);
  const drawn = await page.evaluate(() => ({
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    fonts: [...document.fonts].filter((font) => font.status === 'error').length,
  }));
  expect(drawn).toEqual({
    language: languages[look.language].tag,
    direction: languages[look.language].direction,
    fonts: 0,
  });
  expect(asks ? await violations(page) : []).toEqual([]);
}

/** Fonts are there and two frames have been drawn with them. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    await frame();
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await frame();
    await frame();
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
