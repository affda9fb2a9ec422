import type { Lane } from './drive/lane.ts';
import { pause, until } from './drive/looks.ts';
import { makePlay } from './drive/make-play.ts';
import { type VisibleWindow, visibleWindows } from './drive/window-census.ts';
import type { Scenario } from './vector.ts';

/** What came of one attempt. */
export interface Outcome {
  readonly id: string;
  readonly contained: boolean;
  /** Why not, one sentence each; empty when contained. */
  readonly complaints: readonly string[];
  /** What was odd and let nobody out. */
  readonly remarks: readonly string[];
  readonly milliseconds: number;
}

/** Hosts nobody may reach. */
const forbidden = new Set(['evil.test', 'other.test']);

/** Tries a way out and looks everywhere for what must not have happened. */
export async function attempt(lane: Lane, scenario: Scenario): Promise<Outcome> {
  const begin = performance.now();
  const terminal = await lane.terminal();
  for (const part of [lane.openers, lane.witnesses]) part.forget();
  lane.sites.forgetRequests();
  const before = await visibleWindows(lane.screen.display);
  const { play, complaints, remarks } = makePlay(lane, terminal, before);
  const found: string[] = [];
  try {
    await scenario.run(play);
  } catch (error) {
    found.push(`not carried out: ${error instanceof Error ? error.message : String(error)}`);
  }
  found.push(...complaints());

  const { screen } = lane;
  // The next session's own window is a new one as well.
  const isNextSession = ({ width, height }: VisibleWindow): boolean =>
    scenario.mayEndSession === true && width === screen.width && height === screen.height;
  const strangeWindows = async (): Promise<readonly VisibleWindow[]> =>
    (await play.newWindows()).filter((window) => !isNextSession(window));
  const windows = scenario.mayOpenWindows === true ? [] : await strangeWindows();
  for (const { title, width, height } of windows) found.push(`a window "${title}" of ${width} × ${height}`);
  const survived = terminal.isAlive();
  if (!survived && scenario.mayEndSession !== true) found.push('the session ended');
  let recovered = false;
  // A window in front makes the rest meaningless: the next attempt begins on a new terminal.
  if (survived && windows.length === 0) {
    lane.freshTile.current = null;
    recovered = await play.open(play.lastTile()).then(
      () => {
        lane.freshTile.current = play.lastTile();
        return true;
      },
      (error: unknown) => {
        found.push(`afterwards ${error instanceof Error ? error.message : String(error)}`);
        return false;
      },
    );
  }
  // What was on its way when the page was closed arrives now; a native window may take its time as well.
  await pause(100);
  const late = scenario.mayOpenWindows === true || windows.length > 0 ? [] : await strangeWindows();
  for (const { title, width, height } of late) found.push(`a late window "${title}" of ${width} × ${height}`);
  for (const line of lane.openers.launches().slice(0, 3)) found.push(`called a program: ${line}`);
  for (const line of lane.witnesses.heard().slice(0, 3)) found.push(`reached a neighbour: ${line}`);
  const arrived = lane.sites.requests().filter(({ host }) => forbidden.has(host));
  for (const { host, method, path } of arrived.slice(0, 3)) found.push(`reached ${host}: ${method} ${path}`);
  if (!recovered || (await play.newWindows()).length > 0) {
    await lane.endTerminal();
    await until(async () => (await visibleWindows(lane.screen.display)).length === 0, 3_000);
  }
  return {
    id: scenario.id,
    contained: found.length === 0,
    complaints: found,
    remarks: remarks(),
    milliseconds: performance.now() - begin,
  };
}
