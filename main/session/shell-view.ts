import { join } from 'node:path';
import { type Session, WebContentsView } from 'electron';
import { keepInPlace } from '../window/own-page.ts';
import { sandboxedPage } from '../window/sandboxed-page.ts';

/** The view that draws our own screens: the one page of the session that has a bridge. */
export function createShellView(session: Session, preloadFolder: string): WebContentsView {
  const view = new WebContentsView({
    webPreferences: {
      ...sandboxedPage(session),
      preload: join(preloadFolder, 'visitor.cjs'),
    },
  });
  view.setBackgroundColor('#f6f3ec');
  keepInPlace(view.webContents);
  return view;
}
