import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import type { GuestRequest } from '../../../app/containment/request-decision.ts';
import type { LanguageId } from '../../../app/language/language.ts';
import { openQuietSession } from '../../window/quiet-session.ts';

interface GuestSessionOptions {
  /** Asked for every request; closed when no service is open. */
  readonly mayRequest: (request: GuestRequest) => boolean;
}

/**
 * The visitor's storage: in memory, under a name used once. A partition lives as long as its process, so one of
 * the same name would bring the last visitor's cookies back (wipe.md 2.2).
 */
export function createGuestSession({ mayRequest }: GuestSessionOptions): Session {
  const guests = openQuietSession(`visitor-${randomUUID()}`);
  askForLanguage(guests, null);
  guardRequests(guests, mayRequest);
  denyPermissions(guests);
  denyDownloads(guests);
  return guests;
}

/** Electron keeps one listener per webRequest event, so every rule for requests is asked from this one. */
function guardRequests(guests: Session, mayRequest: GuestSessionOptions['mayRequest']): void {
  guests.webRequest.onBeforeRequest((details, answer) => {
    const { resourceType, url } = details;
    const kind = resourceType === 'mainFrame' || resourceType === 'subFrame' ? resourceType : 'other';
    answer({ cancel: !mayRequest({ address: url, kind }) });
  });
}

/** Without both handlers Electron grants everything, silently (escape-vectors V74). */
function denyPermissions(guests: Session): void {
  guests.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guests.setPermissionCheckHandler(() => false);
  guests.setDevicePermissionHandler(() => false);
  guests.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  guests.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

/** Downloads have no place to go yet: refused rather than a native "save as" window over the kiosk (V61). */
function denyDownloads(guests: Session): void {
  guests.on('will-download', (event) => event.preventDefault());
}

/** Sites are asked for the visitor's language, and for French where they have it not: these are French sites. */
export function askForLanguage(guests: Session, language: LanguageId | null): void {
  const languages = [...new Set([language ?? 'fr', 'fr'])].join(',');
  guests.setUserAgent(plainUserAgent(guests.getUserAgent()), languages);
}

/** Some sign-in pages turn away what names itself Electron; the visitor uses an ordinary Chromium. */
function plainUserAgent(userAgent: string): string {
  return userAgent
    .split(' ')
    .filter((part) => !/^(Electron|Borne|borne|Cypress)\//i.test(part))
    .join(' ');
}
