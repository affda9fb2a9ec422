import type { LanguageId } from '../language/language.ts';
import type { Contrast, SoundLevel, TextSize } from './comfort.ts';
import type { EndReason } from './end-reason.ts';
import type { Loss } from './losses.ts';
import type { PageNotice } from './page-notice.ts';
import type { PageAnswer, PageQuestion } from './page-question.ts';
import type { PictureCode } from './picture-code.ts';
import type { CharterView, ChosenPanel, Milliseconds, Opening, PageFailure, PageWindow } from './state.ts';

/** What a visitor can do on our own screens; the only session events a page of ours may send. */
export type VisitorAction =
  | { readonly kind: 'begin' }
  | { readonly kind: 'chooseLanguage'; readonly language: LanguageId }
  | { readonly kind: 'showCharter'; readonly view: CharterView }
  | { readonly kind: 'acceptCharter' }
  | { readonly kind: 'startOver' }
  | { readonly kind: 'goHome' }
  /** Home, although something that was written is lost. */
  | { readonly kind: 'leavePage' }
  | { readonly kind: 'openCategory'; readonly category: string }
  | { readonly kind: 'openPractice' }
  | { readonly kind: 'openService'; readonly service: string }
  /** From a blocked or failed page back to the last page that worked, or to the launcher. */
  | { readonly kind: 'leaveBlockedPage' }
  | { readonly kind: 'tryAgain' }
  /** From a blocked page: the team should open this site. */
  | { readonly kind: 'askForSite' }
  /** From a window that a page opened back to that page. */
  | { readonly kind: 'closeWindow' }
  | { readonly kind: 'answerPage'; readonly question: number; readonly answer: PageAnswer }
  | { readonly kind: 'dismissNotice' }
  | { readonly kind: 'pageBack' }
  | { readonly kind: 'pageForward' }
  | { readonly kind: 'pageReload' }
  /** The first page of the service. */
  | { readonly kind: 'pageStart' }
  | { readonly kind: 'openPanel'; readonly panel: ChosenPanel }
  | { readonly kind: 'closePanel' }
  | { readonly kind: 'setSound'; readonly sound: SoundLevel }
  | { readonly kind: 'setTextSize'; readonly textSize: TextSize }
  | { readonly kind: 'setContrast'; readonly contrast: Contrast }
  | { readonly kind: 'setListening'; readonly listening: boolean }
  | { readonly kind: 'setKeyboard'; readonly open: boolean }
  | { readonly kind: 'setTogether'; readonly together: boolean }
  | { readonly kind: 'setSteady'; readonly steady: boolean }
  | { readonly kind: 'setHearing'; readonly language: LanguageId }
  | { readonly kind: 'stay' }
  /** Covers the screen; opened again by the same pictures in the same order. */
  | { readonly kind: 'hideScreen'; readonly code: PictureCode }
  | { readonly kind: 'unlockScreen'; readonly code: PictureCode }
  /** More time, asked a minute before the end. */
  | { readonly kind: 'extend' }
  /** "Is it still you?" was answered by somebody else than the visitor whose session it is. */
  | { readonly kind: 'takeOver' }
  | { readonly kind: 'end' };

/** What the guest page did. */
export type GuestEvent =
  | { readonly kind: 'pageStarted' }
  /** A link led to a site that another tile opens; it opens there, under that tile's own rules. */
  | { readonly kind: 'ledToService'; readonly service: string }
  | { readonly kind: 'pageShown' }
  | { readonly kind: 'pageBlocked'; readonly host: string | null }
  | { readonly kind: 'pageFailed'; readonly why: PageFailure }
  /** What is drawn in the page's place is now this window of it, or the service's own page again (null). */
  | { readonly kind: 'windowChanged'; readonly window: PageWindow | null }
  | { readonly kind: 'pageAsked'; readonly question: PageQuestion }
  /** The page that asked is gone, or may not ask any more. */
  | { readonly kind: 'questionWithdrawn'; readonly question: number }
  | { readonly kind: 'pageNoticed'; readonly notice: PageNotice }
  /** A finger touched something one can write in. */
  | { readonly kind: 'fieldTouched' }
  /** A field for a password or a code has the focus now, and had not before. */
  | { readonly kind: 'secretTouched' };

/** Everything that can happen to a session. Time is an event like any other. */
export type SessionEvent =
  | VisitorAction
  | GuestEvent
  | { readonly kind: 'touched' }
  | { readonly kind: 'ticked' }
  /** The visitor is there, although they touch nothing. */
  | { readonly kind: 'present' }
  /** What the open pages hold that nobody sent. */
  | { readonly kind: 'lossesSeen'; readonly losses: readonly Loss[] }
  /** On the way home: whether a page holds something that nobody sent. */
  | { readonly kind: 'lookedBeforeHome'; readonly holdsText: boolean }
  | { readonly kind: 'queueChanged'; readonly nobodyWaits: boolean }
  /** The team gives more time. */
  | { readonly kind: 'timeGiven'; readonly time: Milliseconds }
  /** The team opened a site that the visitor asked for. */
  | { readonly kind: 'siteOpened'; readonly site: string }
  /** The first screen is put before the visitors; until then the process was hidden, perhaps for hours. */
  | { readonly kind: 'presented'; readonly opening: Opening }
  | { readonly kind: 'endOrdered'; readonly reason: EndReason };

/** An event and the moment it happened. */
export interface Moment {
  readonly event: SessionEvent;
  readonly now: Milliseconds;
  /** Milliseconds until the place closes, by the clock on the wall. */
  readonly untilClosing?: Milliseconds | undefined;
}
