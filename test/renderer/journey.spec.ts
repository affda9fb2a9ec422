import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, expect, test, vi } from 'vitest';
import { Rectangle } from '../../app/ipc/shell-contract.ts';
import { usualComfort } from '../../app/session/comfort.ts';
import type { SessionView } from '../../app/session/session-view.ts';
import { TimeOfDay } from '../../app/terminal/time-of-day.ts';
import { installFakeBridge } from '../fakes/fake-bridge.ts';
import { eightTiles, manyTiles } from '../fakes/fake-profile.ts';
import { builtPages, pagesAt } from './built-pages.ts';
import { becomes, nextPlace, places, startVisits, title, type Visit } from './visits.ts';

const { freshPage, walkUp, comeIn, openWebsite } = startVisits({ isSilent: true });

test('a visitor with nothing but keys gets from the first screen to a website and ends the session', async () => {
  const visit = await walkUp();
  const { page, session } = visit;
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^English/ }).waitFor();
  // Before the languages: the ear.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await title(page, 'Before you start');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await title(page, 'What would you like to do?');
  // Before the tiles: the exercises.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await title(page, 'Health');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await title(page, 'Opening ameli…');
  expect(session.effects).toContainEqual({ kind: 'openService', service: 'ameli' });
  await page.getByRole('button', { name: 'Finish' }).focus();
  await page.keyboard.press('Enter');
  await title(page, 'Do you want to finish?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await title(page, 'We are erasing your traces');
  expect(session.effects.at(-1)).toEqual({ kind: 'tellEnded', reason: 'visitorEnded' });
  expect(session.bridge.refused).toEqual([]);
});

test('a finger anywhere on the first screen begins', async () => {
  const { page, session } = await walkUp(eightTiles, { hasTouch: true });
  await page.touchscreen.tap(12, 15);
  await page.getByRole('button', { name: /^Español/ }).waitFor();
  expect(session.state().stage).toEqual({ kind: 'language' });
});

describe('the seal of the session before', () => {
  test('says in every language when it was erased and checked', async () => {
    const { page } = await walkUp(eightTiles, { sealedAt: TimeOfDay.parse('14:32') });
    for (const text of [
      'Effacé et vérifié à 14:32',
      'Erased and checked at 14:32',
      'Borrado y comprobado a las 14:32',
      'مُحي كل شيء وتحققنا منه الساعة 14:32',
    ]) {
      await page.getByText(text, { exact: true }).waitFor();
    }
  });

  test('is not there before the first session', async () => {
    const { page } = await walkUp();
    expect(await page.getByText('Erased and checked').count()).toBe(0);
  });
});

test('a session that was lost is told in every language, until somebody touches the screen', async () => {
  const { page, session } = await walkUp(eightTiles, { afterLoss: true });
  const told = [
    'La dernière séance a été interrompue.',
    'The last session was interrupted.',
    'La última sesión se interrumpió.',
    'انقطعت الجلسة الأخيرة.',
  ];
  for (const text of told) await page.getByText(text).waitFor();
  await page.mouse.click(640, 300);
  await page.getByRole('button', { name: /^English/ }).waitFor();
  await session.happen({ kind: 'startOver' });
  await page.getByRole('button', { name: /Touch the screen/ }).waitFor();
  for (const text of told) expect(await page.getByText(text).count()).toBe(0);
});

test('every new screen takes the focus to its title', async () => {
  const { page, session } = await comeIn();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await becomes(focused, 'What would you like to do?');
  await session.happen({ kind: 'openCategory', category: 'health' });
  await title(page, 'Health');
  await becomes(focused, 'Health');
  await session.happen({ kind: 'openPanel', panel: 'sound' });
  await title(page, 'How loud should the sound be?');
  await becomes(focused, 'How loud should the sound be?');
});

test('tells that it is painted, once it has drawn the first screen', async () => {
  const { page, session } = await walkUp();
  await vi.waitFor(() => expect(session.bridge.calls.map(({ name }) => name)).toContain('painted'), 5_000);
  expect(await page.getByText('Bonjour').isVisible()).toBe(true);
});

describe('the room for a website', () => {
  test('lies between the line above it and the bottom bar, and follows the window', async () => {
    const visit = await openWebsite();
    const { page } = visit;
    const line = await page.locator('header').boundingBox();
    const bar = await page.getByRole('contentinfo').boundingBox();
    const told = places(visit).at(-1);
    const top = Math.ceil(line?.height ?? 0);
    expect(told).toEqual({ x: 0, y: top, width: 1280, height: Math.floor(bar?.y ?? 0) - top });
    const before = places(visit).length;
    await page.setViewportSize({ width: 1024, height: 768 });
    expect(await nextPlace(visit, before)).toMatchObject({ x: 0, width: 1024 });
  });

  const covers: readonly (readonly [string, (visit: Visit) => Promise<void>])[] = [
    ['a panel', ({ session }) => session.happen({ kind: 'openPanel', panel: 'language' })],
    ['the raised hand', ({ session }) => session.happen({ kind: 'openPanel', panel: 'calling' })],
    ['a warning', ({ session }) => session.happen({ kind: 'ticked' }, 60_000)],
    ['a blocked page', ({ session }) => session.happen({ kind: 'pageBlocked', host: 'elsewhere.example' })],
    [
      'a question of the page',
      ({ session }) =>
        session.happen({ kind: 'pageAsked', question: { id: 1, host: 'ameli.example', kind: 'leave' } }),
    ],
    ['a failed page', ({ session }) => session.happen({ kind: 'pageFailed', why: 'offline' })],
    ['the tiles', ({ session }) => session.happen({ kind: 'lookedBeforeHome', holdsText: false })],
    [
      'the question whether to leave it',
      ({ session }) => session.happen({ kind: 'lookedBeforeHome', holdsText: true }),
    ],
    ['the ending', ({ session }) => session.happen({ kind: 'end' })],
  ];
  test.each(covers)('is taken away as soon as %s is shown', async (_, cover) => {
    const visit = await openWebsite();
    const before = places(visit).length;
    expect(places(visit).at(-1)).not.toBeNull();
    await cover(visit);
    expect(await nextPlace(visit, before)).toBeNull();
  });

  test('comes back when the language was changed, without a second visit to the site', async () => {
    const visit = await openWebsite();
    const { page, session } = visit;
    await page.getByRole('button', { name: 'English, change language' }).click();
    await title(page, 'Choose your language');
    const before = places(visit).length;
    await page.getByRole('button', { name: /العربية/ }).click();
    await title(page, 'ameli');
    expect(await nextPlace(visit, before)).toMatchObject({ x: 0, width: 1280 });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    expect(session.effects.filter(({ kind }) => kind === 'openService')).toHaveLength(1);
  });

  test('is taken away for the whole time of a warning, and comes back for who says that it is still them', async () => {
    const visit = await openWebsite();
    const { page, session } = visit;
    const room = places(visit).at(-1);
    const before = places(visit).length;
    await session.happen({ kind: 'ticked' }, 60_000);
    await title(page, 'Is it still you?');
    // Whatever the page does beneath: it is not drawn.
    await session.happen({ kind: 'pageStarted' }, 1_000);
    await session.happen({ kind: 'pageShown' }, 1_000);
    await session.happen({ kind: 'pageNoticed', notice: 'downloadRefused' }, 1_000);
    await page.setViewportSize({ width: 1270, height: 790 });
    await page.setViewportSize({ width: 1280, height: 800 });
    await becomes(() => page.locator('[data-guest-slot]').isVisible(), false);
    expect(places(visit).slice(before)).toEqual([null]);
    await session.happen({ kind: 'dismissNotice' });
    await page.getByRole('button', { name: 'It is me' }).click();
    await title(page, 'ameli');
    expect(await nextPlace(visit, before + 1)).toEqual(room);
  });

  test('stays while the next page of the site loads', async () => {
    const visit = await openWebsite();
    const before = places(visit).length;
    await visit.session.happen({ kind: 'pageStarted' });
    await visit.page.getByText('The page is coming…').waitFor();
    expect(places(visit).slice(before)).not.toContain(null);
  });
});

describe('when nobody seems to be there', () => {
  async function leaveAlone(visit: Visit): Promise<Visit> {
    await visit.session.happen({ kind: 'ticked' }, 60_000);
    await title(visit.page, 'Is it still you?');
    return visit;
  }

  test('a touch or a key beside the two answers decides nothing', async () => {
    const { page, session } = await leaveAlone(await comeIn());
    await page.mouse.click(20, 20);
    await page.mouse.click(640, 60);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(session.state().stage).toMatchObject({ kind: 'warning', cause: 'idle' });
    await page.getByRole('heading', { level: 1, name: 'Is it still you?' }).waitFor();
  });

  test('the answers are of one size, each with a picture and a word', async () => {
    const { page } = await leaveAlone(await comeIn());
    const answers = page.getByRole('main').getByRole('button');
    const sizes = await answers.evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]));
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toEqual(sizes[1]);
    const looks = await answers.evaluateAll((all) => all.map((one) => getComputedStyle(one).background));
    expect(looks[0]).toBe(looks[1]);
    const pictures = await answers.locator('img').evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(pictures).toHaveLength(2);
    expect(Math.min(...pictures)).toBeGreaterThan(64);
  });

  test('"it is me" goes on where one was', async () => {
    const { page, session } = await leaveAlone(await comeIn());
    await page.getByRole('button', { name: 'It is me' }).click();
    await title(page, 'What would you like to do?');
    expect(session.state().stage.kind).toBe('active');
  });

  test('"I am another person" ends and erases at once', async () => {
    const { page, session } = await leaveAlone(await comeIn());
    await page.getByRole('button', { name: 'I am another person' }).click();
    await title(page, 'We are erasing your traces');
    expect(session.effects.at(-1)).toEqual({ kind: 'tellEnded', reason: 'newVisitor' });
    expect(session.bridge.refused).toEqual([]);
  });

  test.each([
    ['It is me', 1, 'active'],
    ['I am another person', 2, 'ending'],
  ] as const)('with nothing but keys, "%s" is chosen', async (name, tabs, stage) => {
    const { page, session } = await leaveAlone(await comeIn());
    for (let tab = 0; tab < tabs; tab += 1) await page.keyboard.press('Tab');
    await becomes(
      () => page.evaluate((text) => document.activeElement?.textContent.startsWith(text), name),
      true,
    );
    await page.keyboard.press('Enter');
    await vi.waitFor(() => expect(session.state().stage.kind).toBe(stage));
  });

  test('who calls someone is asked again afterwards, and the page stays covered', async () => {
    const visit = await openWebsite();
    const before = places(visit).length;
    const { page, session } = await leaveAlone(visit);
    expect(await nextPlace(visit, before)).toBeNull();
    await page.getByRole('button', { name: 'Call someone' }).click();
    await title(page, 'We are calling someone');
    expect(session.state()).toMatchObject({ stage: { kind: 'warning' }, panel: 'calling' });
    await page.mouse.click(640, 20);
    await title(page, 'Is it still you?');
    expect(places(visit).slice(before)).toEqual([null]);
    expect(session.state()).toMatchObject({ stage: { kind: 'warning', cause: 'idle' }, panel: null });
  });

  test('another language answers nothing either', async () => {
    const { page, session } = await leaveAlone(await comeIn());
    await page.getByRole('button', { name: 'English, change language' }).click();
    await title(page, 'Choose your language');
    await page.getByRole('button', { name: /العربية/ }).click();
    await title(page, 'هل أنت الشخص نفسه؟');
    expect(session.state().stage.kind).toBe('warning');
  });

  test('the longest time being over, a touch beside the buttons decides nothing', async () => {
    const { page, session } = await comeIn();
    for (let minute = 0; minute < 19; minute += 1) await session.happen({ kind: 'touched' }, 30_000);
    await session.happen({ kind: 'ticked' }, 1_000);
    await title(page, 'Your time is nearly over');
    await page.mouse.click(20, 20);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(session.state().stage.kind).toBe('warning');
    await page.getByRole('button', { name: 'Continue' }).click();
    await title(page, 'What would you like to do?');
  });
});

test('five minutes before the end one sentence says so; it takes its room from the website and gives it back', async () => {
  const visit = await openWebsite();
  const { page, session } = visit;
  const room = Rectangle.parse(places(visit).at(-1));
  for (let times = 0; times < 9; times += 1) await session.happen({ kind: 'touched' }, 30_000);
  expect(await page.getByText('Then the session is over.').count()).toBe(0);
  const before = places(visit).length;
  await session.happen({ kind: 'touched' }, 30_000);
  const sentence = page.getByRole('status').getByText('Then the session is over.');
  await sentence.waitFor();
  const smaller = Rectangle.parse(await nextPlace(visit, before));
  expect(smaller.y).toBe(room.y);
  expect(smaller.y + smaller.height).toBeLessThanOrEqual((await sentence.boundingBox())?.y ?? 0);
  expect(session.state().stage.kind).toBe('active');
  await session.happen({ kind: 'ticked' }, 30_000);
  expect(await nextPlace(visit, before + 1)).toEqual(room);
  expect(await page.getByText('Then the session is over.').count()).toBe(0);
});

test('over tiles it is only spoken: nothing moves under a finger', async () => {
  const { page, session } = await comeIn();
  const where = () => page.getByRole('list').getByRole('button').last().boundingBox();
  const before = await where();
  for (let times = 0; times < 10; times += 1) await session.happen({ kind: 'touched' }, 30_000);
  await page.getByRole('status').getByText('You have 5 minutes left.').waitFor({ state: 'attached' });
  expect(await where()).toEqual(before);
});

describe('tiles that do not fit on one page', () => {
  test('lie on further pages, all of them, in order', async () => {
    const { page } = await comeIn(manyTiles);
    const seen: string[] = [];
    for (;;) {
      for (const tile of await page.getByRole('list').getByRole('button').all()) {
        seen.push((await tile.textContent()) ?? '');
      }
      const next = page.getByRole('button', { name: 'Next page' });
      if (await next.isDisabled()) break;
      await next.click();
    }
    expect(seen).toHaveLength(24);
    expect(seen[0]).toContain('Family');
    expect(seen[23]).toContain('Email');
  });

  test('stay on their page while a panel lies over them', async () => {
    const { page } = await comeIn(manyTiles);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('Page 2 of 3').waitFor();
    await page.getByRole('button', { name: 'Sound' }).click();
    await title(page, 'How loud should the sound be?');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Page 2 of 3').waitFor();
  });
});

describe('a call for someone', () => {
  /** Notes struck; the loudspeaker itself is the one thing that is not real here. */
  async function countNotes(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
      // oxlint-disable-next-line unbound-method -- called with its own oscillator below
      const start = OscillatorNode.prototype.start;
      document.documentElement.dataset['notes'] = '0';
      OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
        const { dataset } = document.documentElement;
        dataset['notes'] = String(Number(dataset['notes']) + 1);
        start.call(this, when);
      };
    });
    return () => page.evaluate(() => Number(document.documentElement.dataset['notes']));
  }
  /** Each note has three partials. */
  const notesOfOneChime = 2 * 3;

  test('rings three times, also with the sound off, and covers the page until the screen is touched', async () => {
    const { page, session } = await openWebsite();
    const notes = await countNotes(page);
    await session.happen({ kind: 'setSound', sound: 'off' });
    await page.getByRole('button', { name: 'Call someone' }).click();
    await title(page, 'We are calling someone');
    await becomes(notes, 3 * notesOfOneChime);
    expect(session.effects).toContainEqual({ kind: 'tellCalling', raised: true });
    expect(await page.getByRole('contentinfo').count()).toBe(0);
    await page.mouse.click(640, 20);
    await title(page, 'ameli');
    expect(session.effects.at(-1)).toEqual({ kind: 'tellCalling', raised: false });
    await becomes(notes, 3 * notesOfOneChime);
  });

  test('is no chime of the sound panel: that one is silent with the sound off', async () => {
    const { page } = await comeIn();
    const notes = await countNotes(page);
    await page.getByRole('button', { name: 'Sound' }).click();
    await page.getByRole('button', { name: 'Soft sound' }).click();
    await becomes(notes, notesOfOneChime);
    await page.getByRole('button', { name: 'No sound' }).click();
    expect(await page.getByRole('button', { name: 'Try the sound' }).isDisabled()).toBe(true);
    await becomes(notes, notesOfOneChime);
  });
});

test('text size and colours change at once and say which is chosen', async () => {
  const { page } = await comeIn();
  await page.getByRole('button', { name: 'Text' }).click();
  await page.getByRole('button', { name: '200%' }).click();
  await page.getByRole('button', { name: '200%', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Black background' }).click();
  await page.getByRole('button', { name: 'Black background', pressed: true }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('44.16px');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(0, 0, 0)',
  );
});

test('nothing is selected, dragged or opened by a finger that stays too long', async () => {
  const { page } = await comeIn();
  const prevented = await page.evaluate(() =>
    ['contextmenu', 'dragstart', 'drop', 'auxclick'].filter((name) => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      document.querySelector('h1')?.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  );
  expect(prevented).toEqual(['contextmenu', 'dragstart', 'drop', 'auxclick']);
  await page.mouse.dblclick(300, 50);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

test('a notice that overtakes the first answer is the newer of the two', async () => {
  const page = await freshPage();
  const view = (stage: SessionView['stage']): SessionView => ({
    stage,
    panel: null,
    losses: [],
    language: 'en',
    comfort: usualComfort,
    history: { canGoBack: false, canGoForward: false },
  });
  const bridge = await installFakeBridge(page, 'visitor', {
    recordings: () => [],
    scene: async () => {
      await bridge.tell('viewChanged', view({ kind: 'charter', view: 'short' }));
      return {
        view: view({ kind: 'welcome', afterLoss: false, sealedAt: null }),
        profile: eightTiles,
        trial: false,
      };
    },
  });
  await page.goto(`${pagesAt}/visitor.html`);
  await title(page, 'Before you start');
});

test('the way out of a trial is asked for and drawn in a trial only', async () => {
  const { page, session } = await walkUp(eightTiles, { trial: true });
  await page.getByRole('button', { name: 'Quitter l’essai' }).click();
  await vi.waitFor(() => expect(session.bridge.calls.at(-1)).toEqual({ name: 'quit', request: undefined }));
  await page.context().close();
  const real = await walkUp();
  expect(await real.page.getByRole('button', { name: 'Quitter l’essai' }).count()).toBe(0);
});

test('the screens carry no schema library, which only the gate behind the bridge needs', () => {
  const scripts = readdirSync(join(builtPages, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  const guilty = scripts.filter((name) =>
    readFileSync(join(builtPages, 'assets', name), 'utf8').includes('ZodError'),
  );
  expect(guilty).toEqual([]);
});
