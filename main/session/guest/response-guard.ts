import type { Session, WebRequestFilter } from 'electron';
import {
  contentSecurityPolicy,
  type DocumentRules,
  permissionsPolicy,
} from '../../../app/containment/response-headers.ts';

/** Asked of Chromium, so that the hundreds of parts of a page do not wait for us. */
const documentsOnly: WebRequestFilter = { urls: ['<all_urls>'], types: ['mainFrame', 'subFrame'] };

/** Adds our rules to those of each document; Electron keeps one listener per event, so all of them are here. */
export function guardResponses(guests: Session, rules: () => DocumentRules | null): void {
  guests.webRequest.onHeadersReceived(documentsOnly, ({ responseHeaders }, answer) => {
    const current = rules();
    if (current === null || responseHeaders === undefined) return answer({});
    const policy = contentSecurityPolicy(current);
    return answer({
      responseHeaders: {
        ...responseHeaders,
        // A header of this name besides the site's own, whatever case that is written in: both hold.
        ...(policy === null ? {} : added(responseHeaders, 'content-security-policy', policy)),
        ...added(responseHeaders, 'permissions-policy', permissionsPolicy(current.permissions)),
        ...(isPdf(responseHeaders) ? { 'content-disposition': ['attachment'] } : {}),
      },
    });
  });
}

/** Chromium's viewer shows nothing here and ends the whole process on Electron 33 (V69): a PDF is a download. */
function isPdf(headers: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(headers).some(
    ([name, values]) =>
      name.toLowerCase() === 'content-type' && values.some((value) => /^\s*application\/pdf\b/i.test(value)),
  );
}

function added(
  headers: Readonly<Record<string, readonly string[]>>,
  name: string,
  value: string,
): Record<string, string[]> {
  const written = Object.keys(headers).find((key) => key.toLowerCase() === name) ?? name;
  return { [written]: [...(headers[written] ?? []), value] };
}
