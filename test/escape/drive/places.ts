import { join } from 'node:path';
import { startBorne } from '../../../build/drive/borne.ts';
import { visitorOf } from '../../../build/drive/visitor.ts';
import type { Screen } from '../../e2e/support/screen.ts';
import type { Point } from './input.ts';
import { type Look, settledLook } from './looks.ts';
import { type Tile, tileHosts, tiles } from './tiles.ts';

/** Where things stand on the screen of one size. */
export interface Places {
  readonly welcome: Point;
  readonly language: Point;
  readonly accept: Point;
  readonly tiles: ReadonlyMap<Tile, Point>;
  readonly home: Point;
  /** What the way home asks where something was written on the page: how that looks, and where its yes is. */
  readonly leavePage: { readonly look: Look; readonly yes: Point };
  readonly end: Point;
  /** Where to say yes to ending, one after the other: what would be lost is named above it, and moves it. */
  readonly confirmEnd: readonly Point[];
  readonly slot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * Measured once on a Borne with a debugger; the Borne that is attacked has none, since a debugger answers dialogs and
 * file choosers by itself.
 */
export async function measurePlaces(
  screen: Screen,
  options: { readonly profile: string; readonly arguments: readonly string[] },
): Promise<Places> {
  const borne = await startBorne({
    ...options,
    arguments: ['--kiosk', ...options.arguments],
    display: screen.display,
  });
  try {
    const visitor = visitorOf(await borne.session(), 'fr');
    const { shell } = visitor.screens;
    const middle = async (what: { boundingBox(): Promise<Places['slot'] | null> }): Promise<Point> => {
      const box = await what.boundingBox();
      if (box === null) throw new Error('what should be pressed is not on the screen');
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    };
    const inMain = (name: string) => shell.getByRole('main').getByRole('button', { name }).first();
    const touch = shell.getByRole('button', { name: visitor.words('welcome.touch') });
    const welcome = await middle(touch);
    await touch.click();
    const language = await middle(inMain('Français'));
    await visitor.chooseLanguage();
    const accept = await middle(visitor.button('charter.accept'));
    await visitor.press('charter.accept');
    await visitor.heading('launcher.title').waitFor();
    await visitor.screens.settled();
    const places = new Map<Tile, Point>();
    for (const tile of tiles) places.set(tile, await middle(inMain(tile)));
    await visitor.openTile('tile-pages');
    const slot = await shell.locator('[data-guest-slot]').boundingBox();
    if (slot === null) throw new Error('there is no place for the web page');
    const [home, end] = [await middle(visitor.button('bar.home')), await middle(visitor.button('bar.end'))];
    const page = await visitor.page(tileHosts.pages);
    await visitor.press('bar.end');
    // A click where the yes stands after something was written meets nothing where nothing was.
    const afterNothing = await middle(visitor.button('confirmEnd.yes'));
    await visitor.press('confirmEnd.no');
    await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
    await page.keyboard.type('Madame');
    await visitor.press('bar.end');
    await visitor.screens.shell.getByText(visitor.words('confirmEnd.unsentText')).waitFor();
    const confirmEnd = [await middle(visitor.button('confirmEnd.yes')), afterNothing];
    await visitor.press('confirmEnd.no');
    await visitor.press('bar.home');
    const leavePage = {
      yes: await middle(visitor.button('question.leave')),
      look: await settledLook(screen),
    };
    return { welcome, language, accept, tiles: places, home, leavePage, end, confirmEnd, slot };
  } finally {
    await borne.close();
  }
}

/** For pictures of what went wrong. */
export const pictureFolder = join(import.meta.dirname, '..', '..', 'output', 'escape');
