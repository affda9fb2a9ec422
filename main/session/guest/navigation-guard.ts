import type { WebContents } from 'electron';

interface NavigationGuardOptions {
  readonly mayOpen: (address: string, frame: 'main' | 'sub') => boolean;
  /** A page of the main frame was refused. */
  readonly onBlocked: (address: string) => void;
  /** The page asked for a window of its own and may have that address. */
  readonly onWindowWanted: (address: string) => void;
}

/**
 * The doors of a guest page. `will-navigate` alone sees neither frames nor redirects nor our own loadURL
 * (escape-vectors, gotcha 3), so frames and redirects have their own listener here and loadURL is caught by the
 * request guard. External schemes (mailto:, tel:, ms-settings:) end here too: prevented, they never reach the OS.
 */
export function guardNavigation(contents: WebContents, options: NavigationGuardOptions): void {
  const { mayOpen, onBlocked, onWindowWanted } = options;
  contents.on('will-frame-navigate', (event) => {
    if (mayOpen(event.url, event.isMainFrame ? 'main' : 'sub')) return;
    event.preventDefault();
    if (event.isMainFrame) onBlocked(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (mayOpen(event.url, event.isMainFrame ? 'main' : 'sub')) return;
    event.preventDefault();
    if (event.isMainFrame) onBlocked(event.url);
  });
  // No window of its own for any page: a child would have no guard (V01, V08).
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpen(url, 'main')) onWindowWanted(url);
    else if (url !== '' && url !== 'about:blank') onBlocked(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('login', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
