import type { WebContents } from 'electron';
import type { GivenPages } from './given-pages.ts';

interface PresenceWatchOptions {
  /** The page in front; null where no website is open. */
  readonly page: () => WebContents | null;
  readonly given: GivenPages;
  readonly onPresent: () => void;
}

/** Milliseconds; the shortest idle time of a profile is six seconds. */
const lookEvery = 2_000;

/**
 * Tells that somebody is there who touches nothing: they listen, speak, wait for a document to be sent, for a page to
 * come, or for a code by telephone. How long that counts is decided elsewhere (app/session/presence.ts).
 */
export function watchPresence(options: PresenceWatchOptions): void {
  setInterval(() => {
    const page = options.page();
    if (page === null || page.isDestroyed() || page.isCrashed()) return;
    if (page.isCurrentlyAudible() || page.isLoadingMainFrame() || options.given.has(page)) {
      options.onPresent();
    } else {
      void waitsForCode(page).then((waits) => waits && options.onPresent());
    }
  }, lookEvery);
}

/** The field that has the focus wants a code that comes by telephone or mail. */
function waitsForCode(page: WebContents): Promise<boolean> {
  const frame = page.focusedFrame ?? page.mainFrame;
  return frame.executeJavaScript(look).then(
    (value: unknown) => value === true,
    () => false,
  );
}

/** `one-time-code` is the standard's name (HTML, autofill); many sites only name the field for it. */
const look = `(() => {
  const field = document.activeElement;
  return field instanceof HTMLInputElement &&
    field.matches('[autocomplete~="one-time-code"], [name*="otp" i], [id*="otp" i], [name*="code" i], [id*="code" i]') &&
    !field.matches('[autocomplete~="postal-code"], [name*="post" i], [id*="post" i], [type="hidden"]');
})()`;
