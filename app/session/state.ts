import type { LanguageId } from '../language/language.ts';
import type { TimeOfDay } from '../terminal/time-of-day.ts';
import type { Comfort } from './comfort.ts';
import type { EndReason } from './end-reason.ts';
import type { Loss } from './losses.ts';
import type { PageNotice } from './page-notice.ts';
import type { PageQuestion } from './page-question.ts';
import type { PictureCode } from './picture-code.ts';

/** Milliseconds on the session's own steady clock; never a date. */
export type Milliseconds = number;

/** Where the visitor stands. Each stage carries just what it needs. */
export type Stage =
  /** `afterLoss`: a crash or a power cut ended the session before, and nobody has come since. */
  | { readonly kind: 'welcome'; readonly afterLoss: boolean }
  | { readonly kind: 'language' }
  | { readonly kind: 'charter'; readonly view: CharterView }
  | {
      readonly kind: 'active';
      readonly place: Place;
      readonly beganAt: Milliseconds;
      /** How often the visitor took more time. */
      readonly extensions: number;
      /** What the team gave on top. */
      readonly given: Milliseconds;
      /** When the place closes; null where nobody said. */
      readonly closesAt: Milliseconds | null;
    }
  | {
      readonly kind: 'warning';
      readonly cause: WarningCause;
      readonly endsAt: Milliseconds;
      readonly resume: ActiveStage;
    }
  /** The visitor covered the screen; only who knows the code sees again what lies beneath. */
  | {
      readonly kind: 'hidden';
      readonly code: PictureCode;
      /** Wrong codes so far. */
      readonly tries: number;
      readonly since: Milliseconds;
      readonly resume: ActiveStage;
    }
  | { readonly kind: 'ending'; readonly reason: EndReason };

export type ActiveStage = Extract<Stage, { kind: 'active' }>;
export type HiddenStage = Extract<Stage, { kind: 'hidden' }>;
export type WarningStage = Extract<Stage, { kind: 'warning' }>;

/** What the first screen tells of the session before. */
export interface Opening {
  readonly afterLoss: boolean;
  readonly sealedAt: TimeOfDay | null;
}

/** `refused` and `unclear` lead to a person: nobody is sent away for not understanding. */
export const charterViews = ['short', 'full', 'refused', 'unclear'] as const;
export type CharterView = (typeof charterViews)[number];

/** What ends a session whatever its visitor does. */
export const endCauses = ['maximum', 'closing'] as const;
export type EndCause = (typeof endCauses)[number];

export const warningCauses = ['idle', ...endCauses] as const;
export type WarningCause = (typeof warningCauses)[number];

/** What the visitor looks at while the session is active. */
export type Place =
  | { readonly kind: 'launcher'; readonly category: string | null }
  /** Pointing, pressing, scrolling, typing and going back, tried where nothing can go wrong. */
  | { readonly kind: 'practice' }
  /** How a service is used, shown before it is opened for the first time. */
  | { readonly kind: 'sheet'; readonly service: string }
  | ServicePlace;

export interface ServicePlace {
  readonly kind: 'service';
  readonly service: string;
  /** The page in front: of the service itself, or of the window it opened. */
  readonly page: Page;
  readonly window: PageWindow | null;
  readonly question: PageQuestion | null;
  readonly notice: ShownNotice | null;
}

/** What a page opened: drawn in its place, with a way back. */
export interface PageWindow {
  /** Of a window; shown, never told. Null: a document, drawn by our own viewer. */
  readonly host: string | null;
}

export interface ShownNotice {
  readonly what: PageNotice;
  readonly until: Milliseconds;
}

/** The page of a service, as far as our own screens must know it. */
export type Page =
  /** `first`: nothing of this service was shown yet, so our own screen covers the empty page. */
  | {
      readonly kind: 'loading';
      readonly since: Milliseconds;
      readonly slow: boolean;
      readonly first: boolean;
    }
  | { readonly kind: 'shown' }
  /**
   * `host` is shown to the visitor; it leaves the session only when they ask for the site. Null: the address names
   * no site, but a program of a PC (mailto:, tel:).
   */
  | { readonly kind: 'blocked'; readonly host: string | null; readonly asked: boolean }
  | { readonly kind: 'failed'; readonly why: PageFailure };

export const pageFailures = ['offline', 'notReachable', 'notSecure', 'crashed', 'hung', 'tooHeavy'] as const;
export type PageFailure = (typeof pageFailures)[number];

/** What a visitor may lay over any stage. `calling` covers the page until it is touched. */
export const chosenPanels = [
  'language',
  'sound',
  'textSize',
  'calling',
  'readPage',
  'sheet',
  'confirmEnd',
  'hideScreen',
  'hearing',
] as const;
export type ChosenPanel = (typeof chosenPanels)[number];

/** `leavePage` asks before what was written on a page is lost; nobody opens it by hand. */
export const panels = [...chosenPanels, 'leavePage'] as const;
export type Panel = (typeof panels)[number];

export interface SessionState {
  readonly stage: Stage;
  readonly panel: Panel | null;
  /** Null until one is chosen: screens then speak every language of the profile. */
  readonly language: LanguageId | null;
  readonly comfort: Comfort;
  /** Last touch or key anywhere, the site's own page included. */
  readonly touchedAt: Milliseconds;
  /** Last sign of a visitor who touches nothing (presence.ts); null where there was none. */
  readonly presentAt: Milliseconds | null;
  /** Staff says so: more time may be taken without limit. */
  readonly nobodyWaits: boolean;
  /** Services whose sheet was shown: another time they open at once. */
  readonly seenSheets: readonly string[];
  /** What would be lost, looked for when the question before the end was opened. */
  readonly losses: readonly Loss[];
  /** When the session before was erased and found clean; null before the first one of this run. */
  readonly sealedAt: TimeOfDay | null;
  /** The visitor was told that the end is near and chose to go on to it. */
  readonly maximumAnnounced: boolean;
}
