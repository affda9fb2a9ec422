import { openScreen, type Screen } from '../../e2e/support/screen.ts';
import { makeTestProfile } from '../../e2e/support/test-profile.ts';
import { startTestSites, type TestSites } from '../../fixtures/sites/test-sites.ts';
import { startBorneTerminal } from './borne-terminal.ts';
import { type Input, inputOn } from './input.ts';
import { makeOpeners, type Openers } from './openers.ts';
import { measurePlaces, type Places } from './places.ts';
import { makeStage, type Stage } from './stage.ts';
import type { Terminal } from './terminal.ts';
import { profileOfTiles, type Tile } from './tiles.ts';
import { startUnguardedTerminal } from './unguarded-terminal.ts';
import { startWitnesses, type Witnesses } from './witnesses.ts';

/** Everything one attempt after the other needs: a screen, sites, listeners, and a terminal that can be begun anew. */
export interface Lane {
  readonly screen: Screen;
  readonly input: Input;
  readonly sites: TestSites;
  readonly stage: Stage;
  readonly openers: Openers;
  readonly witnesses: Witnesses;
  readonly places: Places;
  /** Folder of the profile under test. */
  readonly profile: string;
  /** The tile whose untouched first page waits for its word, so that the next attempt need not open it. */
  readonly freshTile: { current: Tile | null };
  /** The one that runs, or a new one. */
  terminal(): Promise<Terminal>;
  endTerminal(): Promise<void>;
  close(): Promise<void>;
}

const size = { width: 1280, height: 800 };

/** `places` are those of another lane, so that they are measured once. */
export async function openLane(kind: Terminal['name'], places?: Places): Promise<Lane> {
  const stage = makeStage();
  const sites = await startTestSites({ routes: stage.routes });
  const screen = await openScreen(size);
  const input = inputOn(screen.display);
  const openers = makeOpeners();
  const witnesses = await startWitnesses();
  const profile = makeTestProfile(profileOfTiles((host, path) => sites.address(host, path))).folder;
  const start = { profile, arguments: sites.mapHosts };
  const measured = places ?? (await measurePlaces(screen, start));
  const freshTile: Lane['freshTile'] = { current: null };
  let running: Terminal | null = null;
  const endTerminal = async (): Promise<void> => {
    freshTile.current = null;
    await running?.close();
    running = null;
  };
  return {
    screen,
    input,
    sites,
    stage,
    openers,
    witnesses,
    places: measured,
    profile,
    freshTile,
    async terminal() {
      if (running?.isAlive() !== true) await endTerminal();
      const common = { screen, input, places: measured, path: openers.path };
      running ??=
        kind === 'borne'
          ? await startBorneTerminal({ ...common, ...start })
          : await startUnguardedTerminal({ ...common, sites });
      return running;
    },
    endTerminal,
    async close() {
      await endTerminal();
      screen.close();
      openers.close();
      await Promise.all([sites.close(), witnesses.close()]);
    },
  };
}
