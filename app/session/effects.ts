import type { LanguageId } from '../language/language.ts';
import type { Comfort } from './comfort.ts';
import type { EndReason } from './end-reason.ts';
import type { PageAnswer } from './page-question.ts';

/** What the session's core asks its surroundings to do. */
export type SessionEffect =
  | { readonly kind: 'openService'; readonly service: string }
  | { readonly kind: 'closeService' }
  | { readonly kind: 'controlPage'; readonly control: PageControl }
  | { readonly kind: 'answerPage'; readonly question: number; readonly answer: PageAnswer }
  /** Answered with `lossesSeen`. */
  | { readonly kind: 'lookForLosses' }
  /** Answered with `lookedBeforeHome`, in any case and soon: the visitor waits for their tiles. */
  | { readonly kind: 'lookBeforeHome' }
  /** Nothing of the page is heard while the screen is hidden. */
  | { readonly kind: 'quietPage'; readonly isQuiet: boolean }
  | { readonly kind: 'applyComfort'; readonly comfort: Comfort }
  /** Told to the warden: a session is now one that must be wiped. */
  | { readonly kind: 'tellBegan' }
  /** Told to the warden as counts only. */
  | { readonly kind: 'count'; readonly counter: 'language'; readonly key: LanguageId }
  | { readonly kind: 'count'; readonly counter: 'service'; readonly key: string }
  | { readonly kind: 'count'; readonly counter: 'help'; readonly key: 'called' | 'together' }
  /** The flag for staff: a visitor asks for a person. */
  | { readonly kind: 'tellCalling'; readonly raised: boolean }
  /** The visitor asked for this site: the one host name that leaves the session, as its registrable domain. */
  | { readonly kind: 'tellSiteAsked'; readonly host: string }
  | { readonly kind: 'tellEnded'; readonly reason: EndReason };

export type PageControl =
  | 'back'
  | 'forward'
  | 'reload'
  | 'start'
  | 'leaveBlocked'
  | 'tryAgain'
  | 'closeWindow';
