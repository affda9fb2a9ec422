import type { Event, WebContents, WebContentsWillFrameNavigateEventParams } from 'electron';
import { mayGoToMade } from './made-page.ts';

interface NavigationGuardOptions {
  readonly mayOpen: (address: string, frame: 'main' | 'sub') => boolean;
  /** A page of the main frame was refused. */
  readonly onBlocked: (address: string) => void;
}

/**
 * Where a page may go. `will-navigate` alone sees neither frames nor redirects nor our own loadURL (escape-vectors,
 * gotcha 3), so frames and redirects have their own listener here and loadURL is caught by the request guard.
 * External schemes (mailto:, tel:, ms-settings:) end here too: prevented, they never reach the OS.
 */
export function guardNavigation(contents: WebContents, { mayOpen, onBlocked }: NavigationGuardOptions): void {
  const judge = (
    event: Event<Pick<WebContentsWillFrameNavigateEventParams, 'url' | 'isMainFrame'>>,
  ): void => {
    if (!mayOpen(event.url, event.isMainFrame ? 'main' : 'sub')) {
      event.preventDefault();
      if (event.isMainFrame) onBlocked(event.url);
    } else if (event.isMainFrame && event.url.startsWith('blob:') && !mayGoToMade(contents, event.url)) {
      event.preventDefault();
    }
  };
  contents.on('will-frame-navigate', judge);
  contents.on('will-redirect', judge);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
