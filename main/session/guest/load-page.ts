import type { WebContents } from 'electron';

/** Leads a page somewhere. Refusals arrive as did-fail-load and through the guards; the promise only repeats them. */
export function loadPage(contents: WebContents, address: string): void {
  contents.loadURL(address).catch(() => undefined);
}
