import { app, type WebContents } from 'electron';
import { ignoreShortcuts } from './keyboard-guard.ts';

const adopted = new WeakSet<WebContents>();

/** This page is one of ours, with guards of its own. */
export function adopt(contents: WebContents): void {
  adopted.add(contents);
}

/** Milliseconds in which whoever makes a page says so; both happen in one turn of the event loop. */
const graceTime = 500;

/**
 * The net beneath all others: a page that appears in this process and is nobody's goes nowhere, opens nothing and is
 * closed (M16). A child window without guards of its own once went to a foreign site and opened a grandchild (V08).
 */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    ignoreShortcuts(contents);
    const refuseStranger = (event: { preventDefault: () => void }): void => {
      if (!adopted.has(contents)) event.preventDefault();
    };
    contents.on('will-frame-navigate', refuseStranger);
    contents.on('will-redirect', refuseStranger);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    setTimeout(() => {
      if (!adopted.has(contents) && !contents.isDestroyed()) contents.close();
    }, graceTime);
  });
}
