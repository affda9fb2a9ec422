import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import type { GuestRequest } from '../../../app/containment/request-decision.ts';
import type { DocumentRules } from '../../../app/containment/response-headers.ts';
import { type LanguageId, languages } from '../../../app/language/language.ts';
import type { GuestEvent } from '../../../app/session/events.ts';
import { openQuietSession } from '../../window/quiet-session.ts';
import { guardDevices } from './device-guard.ts';
import { type DownloadTakers, guardDownloads } from './download-guard.ts';
import type { GivenPages } from './given-pages.ts';
import type { PageAskings } from './page-asking.ts';
import type { PageQuestions } from './page-questions.ts';
import { guardPermissions } from './permission-guard.ts';
import { guardRequests } from './request-guard.ts';
import { guardResponses } from './response-guard.ts';

export interface GuestSessionOptions {
  /** The rules that hold now; null closes everything, since no service of this session is open. */
  readonly rules: () => DocumentRules | null;
  readonly mayRequest: (request: GuestRequest) => boolean;
  readonly questions: PageQuestions;
  readonly given: GivenPages;
  readonly askings: PageAskings;
  readonly tell: (event: GuestEvent) => void;
  readonly downloads: DownloadTakers;
}

/**
 * A visitor's storage: in memory, under a name used once. A partition lives as long as its process, so one of the
 * same name would bring the last visitor's cookies back (wipe.md 2.2).
 */
export function createGuestSession(options: GuestSessionOptions): Session {
  const { rules, questions, given, tell } = options;
  const guests = openQuietSession(`visitor-${randomUUID()}`);
  guardRequests(guests, options.mayRequest);
  guardResponses(guests, rules);
  guardPermissions(guests, { granted: () => rules()?.permissions ?? [], questions, given, tell });
  guardDevices(guests);
  guardDownloads(guests, options.downloads);
  options.askings.serve(guests);
  return guests;
}

/** Sites are asked for the visitor's language, and for French where they have it not: these are French sites. */
export function askForLanguage(guests: Session, language: LanguageId | null): void {
  // No site knows easy-to-read French by its tag.
  const wanted = language === null ? 'fr' : (languages[language].tag.split('-')[0] ?? 'fr');
  guests.setUserAgent(plainUserAgent(guests.getUserAgent()), [...new Set([wanted, 'fr'])].join(','));
}

/** Some sign-in pages turn away what names itself Electron; the visitor uses an ordinary Chromium. */
function plainUserAgent(userAgent: string): string {
  return userAgent
    .split(' ')
    .filter((part) => !/^(Electron|Borne|borne|Cypress)\//i.test(part))
    .join(' ');
}
