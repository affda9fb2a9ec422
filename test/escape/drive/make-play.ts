import type { Lane } from './lane.ts';
import { areAlike, lookAt, pause, until } from './looks.ts';
import type { PageToAct, Play, Report } from './play.ts';
import type { Terminal } from './terminal.ts';
import { type Tile, tileHosts } from './tiles.ts';
import { type VisibleWindow, visibleWindows } from './window-census.ts';

export interface PlayInProgress {
  readonly play: Play;
  readonly complaints: () => readonly string[];
}

/** How long a screen of ours or a page of the test sites may take on a busy machine, in milliseconds. */
const patience = 6_000;

export function makePlay(lane: Lane, terminal: Terminal, before: readonly VisibleWindow[]): PlayInProgress {
  const { screen, input, sites, stage, places, witnesses } = lane;
  const complaints: string[] = [];
  let openTile: Tile = 'pages';
  const slot = places.slot;
  const middle = { x: Math.round(slot.x + slot.width / 2), y: Math.round(slot.y + slot.height / 2) };
  const knownIds = new Set(before.map(({ id }) => id));

  const isLauncher = (): boolean => areAlike(lookAt(screen), terminal.launcher);

  const goHome = async (): Promise<boolean> => {
    if (isLauncher()) return true;
    await input.click(places.home);
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
      if (!(await goHome())) throw new Error('the bar did not lead home');
      const visit = stage.visits();
      openTile = tile;
      await input.click(places.tiles[tile]);
      await input.move({ x: middle.x, y: middle.y + 40 });
      if (!(await until(() => stage.visits() > visit && stage.isWaiting(), patience)))
        throw new Error(`the tile "${tile}" did not open`);
    },
    async act(page) {
      const [ready, acted] = [reports('ready').length, reports('acted').length];
      stage.lead(addressOfAct(page));
      if (!(await until(() => reports('ready').length > ready, patience)))
        throw new Error('the page that acts was not loaded');
      if (page.auto !== true) {
        // Until its first frame is drawn a page takes no click.
        await until(() => play.actingPageIsInFront(), 2_000);
        await pause(60);
        await input.click(middle, page.touch?.button ?? 'left', page.touch?.holding);
      }
      const isOwnLink = page.html?.includes('<a id="go"') === true || page.script === '';
      if (!isOwnLink && !(await until(() => reports('acted').length > acted, patience)))
        throw new Error('the page never acted');
      await pause(page.wait ?? 1_000);
    },
    async lead(address, wait = 1_000) {
      stage.lead(address);
      await until(() => !stage.isWaiting(), 1_000);
      await pause(wait);
    },
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
    requests: sites.requests,
    newWindows: async () => (await visibleWindows(screen.display)).filter(({ id }) => !knownIds.has(id)),
    actingPageIsInFront: () =>
      screen.pixel(Math.round(slot.x) + 60, Math.round(slot.y + slot.height) - 60).join() === '255,0,255',
    goHome,
    complain: (sentence) => void complaints.push(sentence),
    expect: (isSo, otherwise) => {
      if (!isSo) complaints.push(otherwise);
    },
  };
  return { play, complaints: () => complaints };
}
