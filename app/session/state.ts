import type { LanguageId } from '../language/language.ts';
import type { Comfort } from './comfort.ts';
import type { EndReason } from './end-reason.ts';
import type { PageNotice } from './page-notice.ts';
import type { PageQuestion } from './page-question.ts';

/** Milliseconds on the session's own steady clock; never a date. */
export type Milliseconds = number;

/** Where the visitor stands. Each stage carries just what it needs. */
export type Stage =
  /** `afterLoss`: a crash or a power cut ended the session before, and nobody has come since. */
  | { readonly kind: 'welcome'; readonly afterLoss: boolean }
  | { readonly kind: 'language' }
  | { readonly kind: 'charter'; readonly view: CharterView }
  | { readonly kind: 'active'; readonly place: Place; readonly beganAt: Milliseconds }
  | {
      readonly kind: 'warning';
      readonly cause: WarningCause;
      readonly endsAt: Milliseconds;
      readonly resume: ActiveStage;
    }
  | { readonly kind: 'ending'; readonly reason: EndReason };

export type ActiveStage = Extract<Stage, { kind: 'active' }>;
export type WarningStage = Extract<Stage, { kind: 'warning' }>;

/** `refused` and `unclear` lead to a person: nobody is sent away for not understanding. */
export type CharterView = 'short' | 'full' | 'refused' | 'unclear';

export type WarningCause = 'idle' | 'maximum';

/** What the visitor looks at while the session is active. */
export type Place = { readonly kind: 'launcher'; readonly category: string | null } | ServicePlace;

export interface ServicePlace {
  readonly kind: 'service';
  readonly service: string;
  /** The page in front: of the service itself, or of the window it opened. */
  readonly page: Page;
  readonly window: PageWindow | null;
  readonly question: PageQuestion | null;
  readonly notice: ShownNotice | null;
}

/** A window that a page opened: drawn in the place of its opener, with a way back. The host is shown, never told. */
export interface PageWindow {
  readonly host: string;
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

/** What may lie over any stage. `calling` covers the page until it is touched. */
export type Panel = 'language' | 'sound' | 'textSize' | 'calling' | 'confirmEnd';

export interface SessionState {
  readonly stage: Stage;
  readonly panel: Panel | null;
  /** Null until one is chosen: screens then speak every language of the profile. */
  readonly language: LanguageId | null;
  readonly comfort: Comfort;
  /** Last touch or key anywhere, the site's own page included. */
  readonly touchedAt: Milliseconds;
  /** The visitor was told that the longest session is near and chose to go on to its end. */
  readonly maximumAnnounced: boolean;
}
