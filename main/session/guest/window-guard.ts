import type { BrowserWindowConstructorOptions, WebContents, WebPreferences } from 'electron';

interface WindowGuardOptions {
  readonly mayOpen: (address: string) => boolean;
  readonly onBlocked: (address: string) => void;
  /** There is room for one more. */
  readonly hasRoom: () => boolean;
  /** Pages opened too many. */
  readonly onTooMany: () => void;
  readonly preferences: WebPreferences;
  /** Adopts the new page into a guarded view, before its first navigation. */
  readonly open: (options: BrowserWindowConstructorOptions, address: string) => WebContents;
}

/**
 * Windows that a page opens. Never one of the system's (V01–V08): what the policy lets through is drawn in the place
 * of its opener, keeps its `opener` (identity providers and payment answer through it) and has every guard the
 * opener has. An empty window is let through too: sites open one at the touch and lead it on when the answer came.
 */
export function guardWindows(contents: WebContents, options: WindowGuardOptions): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (!isEmpty(url) && !options.mayOpen(url)) {
      options.onBlocked(url);
      return { action: 'deny' };
    }
    if (!options.hasRoom()) {
      options.onTooMany();
      return { action: 'deny' };
    }
    return {
      action: 'allow',
      overrideBrowserWindowOptions: { webPreferences: options.preferences },
      createWindow: (created) => options.open(created, url),
    };
  });
}

function isEmpty(address: string): boolean {
  return address === '' || address === 'about:blank';
}
