import { sessionMainProcess } from '../../e2e/support/sessions-on-disk.ts';
import { enter } from './borne-terminal.ts';
import { endSession } from './end-session.ts';
import type { Point } from './input.ts';
import type { Lane } from './lane.ts';
import { areAlike, lookAt, pause, until } from './looks.ts';
import type { PageToAct, Play, Report } from './play.ts';
import type { Terminal } from './terminal.ts';
import { type Tile, tileHosts } from './tiles.ts';
import { type VisibleWindow, visibleWindows } from './window-census.ts';

export interface PlayInProgress {
  readonly play: Play;
  readonly complaints: () => readonly string[];
  /** What was odd and let nobody out. */
  readonly remarks: () => readonly string[];
}

/** How long a screen of ours or a page of the test sites may take on a busy machine, in milliseconds. */
const patience = 10_000;

export function makePlay(lane: Lane, terminal: Terminal, before: readonly VisibleWindow[]): PlayInProgress {
  const { screen, input, sites, stage, places, witnesses } = lane;
  const complaints: string[] = [];
  const remarks: string[] = [];
  let openTile: Tile = 'pages';
  const slot = places.slot;
  const middle = { x: Math.round(slot.x + slot.width / 2), y: Math.round(slot.y + slot.height / 2) };
  const knownIds = new Set(before.map(({ id }) => id));

  const placeOf = (tile: Tile): Point => {
    const place = places.tiles.get(tile);
    if (place === undefined) throw new Error(`there is no tile "${tile}"`);
    return place;
  };

  const isLauncher = (): boolean => areAlike(lookAt(screen), terminal.launcher);

  const goHome = async (): Promise<boolean> => {
    if (isLauncher()) return true;
    await input.click(places.home);
    // What was written on the page is asked about first, by a screen of ours.
    const isAsked = (): boolean => areAlike(lookAt(screen), places.leavePage.look);
    const isAnswered = (): boolean => isLauncher() || isAsked();
    if (!(await until(isAnswered, patience))) {
      // Whoever sees nothing happen touches once more; that it took two is told.
      remarks.push('the way home took a second touch');
      await input.click(places.home);
      await until(isAnswered, patience);
    }
    if (isAsked()) await input.click(places.leavePage.yes);
    return until(isLauncher, patience);
  };

  const reports = (name?: string): readonly Report[] =>
    sites
      .requests()
      .filter(({ path }) => path.startsWith('/report?'))
      .map(({ path }) => new URL(path, 'http://any.test').searchParams)
      .map((words) => ({ name: words.get('name') ?? '', value: words.get('value') ?? '' }))
      .filter((report) => name === undefined || report.name === name);

  const addressOfAct = ({ script, html = '', host, auto }: PageToAct): string => {
    const words = new URLSearchParams({ script, html, ...(auto === true ? { auto: '' } : {}) });
    return sites.address(host ?? tileHosts[openTile], `/act?${words}`);
  };

  const play: Play = {
    terminal,
    screen,
    input,
    sites,
    witnesses,
    middle,
    slot,
    async open(tile) {
      const isFresh = lane.freshTile.current === tile && stage.isWaiting();
      lane.freshTile.current = null;
      openTile = tile;
      if (isFresh) return;
      if (!(await goHome())) throw new Error('the bar did not lead home');
      const visit = stage.visits();
      const isOpen = (): boolean => stage.visits() > visit && stage.isWaiting();
      const touch = async (): Promise<boolean> => {
        await input.click(placeOf(tile));
        await input.move({ x: middle.x, y: middle.y + 40 });
        return until(isOpen, patience);
      };
      if (await touch()) return;
      // As on the way home: whoever sees nothing happen touches once more, and it is told.
      remarks.push(`the tile "${tile}" took a second touch`);
      if (!(isLauncher() && (await touch()))) throw new Error(`the tile "${tile}" did not open`);
    },
    async act(page) {
      const [ready, acted] = [reports('ready').length, reports('acted').length];
      // A frame that acts is a page of its own, and must be ready as well.
      const pages = 1 + (page.html?.match(/<iframe[^>]*\/act\?/g)?.length ?? 0);
      stage.lead(addressOfAct(page));
      if (!(await until(() => reports('ready').length >= ready + pages, patience)))
        throw new Error('the page that acts was not loaded');
      if (page.auto !== true) {
        // Until its first frame is drawn a page takes no click.
        await until(() => play.actingPageIsInFront(), 2_000);
        await pause(60);
        await input.click(middle, page.touch?.button ?? 'left', page.touch?.holding);
      }
      if (!(await until(() => reports('acted').length > acted, patience)))
        throw new Error('the page never acted');
      await pause(page.wait ?? 700);
    },
    async lead(address, wait = 700) {
      stage.lead(address);
      await until(() => !stage.isWaiting(), 1_000);
      await pause(wait);
    },
    lastTile: () => openTile,
    addressOfAct,
    pause,
    reports,
    async reported(name, milliseconds = 4_000) {
      if (!(await until(() => reports(name).length > 0, milliseconds))) {
        complaints.push(`the page never told "${name}"`);
        return '';
      }
      return reports(name).at(-1)?.value ?? '';
    },
    async after(tile, page) {
      await play.open(tile);
      await play.act(page);
    },
    requests: () => sites.requests(),
    newWindows: async () => (await visibleWindows(screen.display)).filter(({ id }) => !knownIds.has(id)),
    actingPageIsInFront: () =>
      screen.pixel(Math.round(slot.x) + 60, Math.round(slot.y + slot.height) - 60).join() === '255,0,255',
    placeIsEmpty: () => {
      const inside = (x: number, y: number): boolean =>
        y > slot.y + 5 && y < slot.y + slot.height - 5 && x > 5 && x < screen.width - 5;
      const counts = new Map<string, number>();
      let looks = 0;
      for (let y = 0; y < screen.height; y += 12)
        for (let x = 0; x < screen.width; x += 12) {
          if (!inside(x, y)) continue;
          const colour = screen.pixel(x, y).join();
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
          looks += 1;
        }
      // The pointer is drawn on the screen as well.
      return Math.max(...counts.values()) > looks - 8;
    },
    goHome,
    async endSession() {
      if (terminal.name === 'unguarded') {
        await goHome();
        return;
      }
      const session = sessionMainProcess(terminal.dataDirectory);
      await endSession({ input, screen, places }, session);
    },
    async nextVisitor() {
      if (terminal.name === 'borne') await enter({ screen, input, places });
    },
    complain: (sentence) => void complaints.push(sentence),
    expect: (isSo, otherwise) => {
      if (!isSo) complaints.push(otherwise);
    },
  };
  return { play, complaints: () => complaints, remarks: () => remarks };
}
