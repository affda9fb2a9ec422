import type { Screen } from '../../e2e/support/screen.ts';
import type { HostName } from '../../fixtures/sites/hosts.ts';
import type { RecordedRequest } from '../../fixtures/sites/request-log.ts';
import type { TestSites } from '../../fixtures/sites/test-sites.ts';
import type { Input, Modifier, Point } from './input.ts';
import type { Terminal } from './terminal.ts';
import type { Tile } from './tiles.ts';
import type { VisibleWindow } from './window-census.ts';
import type { Witnesses } from './witnesses.ts';

/** What a page told of itself. */
export interface Report {
  readonly name: string;
  readonly value: string;
}

export interface PageToAct {
  /** Runs in the page: `report(name, value)` and `settle(name, () => promise)` are there. */
  readonly script: string;
  /** Elements of the page; with one of id "go" that one is touched, else a button over all of it. */
  readonly html?: string;
  readonly host?: HostName;
  /** At once, without a touch. */
  readonly auto?: boolean;
  /** How it is touched. */
  readonly touch?: { readonly button?: 'left' | 'middle' | 'right'; readonly holding?: readonly Modifier[] };
  /** Milliseconds for what follows; 700 unless told. */
  readonly wait?: number;
}

/** One attempt to get out, as a scenario writes it. */
export interface Play {
  readonly terminal: Terminal;
  readonly screen: Screen;
  readonly input: Input;
  readonly sites: TestSites;
  readonly witnesses: Witnesses;
  /** The middle of the web page's place. */
  readonly middle: Point;
  readonly slot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Home by the bar, then this tile, until its first page is there. Throws when it does not come. */
  open(tile: Tile): Promise<void>;
  /** Opens a page that acts, in the tile that is open, and does it. Throws when the page never acted. */
  act(page: PageToAct): Promise<void>;
  /** Opens a tile and acts there. */
  after(tile: Tile, page: PageToAct): Promise<void>;
  /** Leads the page to an address, whatever comes of it. */
  lead(address: string, wait?: number): Promise<void>;
  /** The tile opened last. */
  lastTile(): Tile;
  addressOfAct(page: PageToAct): string;
  pause(milliseconds: number): Promise<void>;
  reports(name?: string): readonly Report[];
  /** Waits for a page's word; complains when it does not come. */
  reported(name: string, milliseconds?: number): Promise<string>;
  requests(): readonly RecordedRequest[];
  newWindows(): Promise<readonly VisibleWindow[]>;
  /** A magenta page of this suite is in front. */
  actingPageIsInFront(): boolean;
  /** The place of the web page has one colour all over: an empty page, or none. */
  placeIsEmpty(): boolean;
  /** A touch on the bar brings the tiles. */
  goHome(): Promise<boolean>;
  /** The visitor ends the session by the bar (the control has none and only closes the page). */
  endSession(): Promise<void>;
  /** Someone new goes in, up to the tiles. */
  nextVisitor(): Promise<void>;
  /** What was not contained, in one sentence. */
  complain(sentence: string): void;
  expect(isSo: boolean, otherwise: string): void;
}
