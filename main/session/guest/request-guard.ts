import type { Session } from 'electron';
import type { GuestRequest } from '../../../app/containment/request-decision.ts';
import { askAddress } from './ask-scheme.ts';

/** Every request of guest pages that Chromium tells of; sockets of workers are not among them (V40). */
export function guardRequests(guests: Session, mayRequest: (request: GuestRequest) => boolean): void {
  guests.webRequest.onBeforeRequest(({ resourceType, url }, answer) => {
    if (url === askAddress) return answer({});
    const kind = resourceType === 'mainFrame' || resourceType === 'subFrame' ? resourceType : 'other';
    return answer({ cancel: !mayRequest({ address: url, kind }) });
  });
}
