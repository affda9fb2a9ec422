import type { WebContents } from 'electron';

/**
 * A page leads itself to something it made (blob:). What it is nobody knows before it was opened, and opening a PDF
 * would put Chromium's empty error page in the place of the form that made it. So it is fetched as a download first:
 * a PDF goes to our viewer and the page stays, anything else is gone to as the page wished.
 */
const lookedAt = new WeakMap<WebContents, { readonly address: string; isFree: boolean }>();

/** True when the page may go there now; else it is looked at first, and the navigation must be prevented. */
export function mayGoToMade(contents: WebContents, address: string): boolean {
  const look = lookedAt.get(contents);
  if (look?.isFree === true && look.address === address) return true;
  lookedAt.set(contents, { address, isFree: false });
  contents.downloadURL(address);
  return false;
}

/** It is no document: the page is led on to it. False where this page asked for a download and nothing else. */
export function goOnToMade(contents: WebContents, address: string): boolean {
  const look = lookedAt.get(contents);
  if (look === undefined || look.isFree || look.address !== address) return false;
  look.isFree = true;
  // By the page itself: to anybody else its blob is unknown.
  void contents.executeJavaScript(`location.href = ${JSON.stringify(address)}`, true).catch(() => undefined);
  return true;
}
