import { join } from 'node:path';
import { type Session, WebContentsView } from 'electron';
import { adopt } from '../window/every-page-guard.ts';

/** The view that draws our own screens: the one page of the session that has a bridge. */
export function createShellView(session: Session, preloadFolder: string): WebContentsView {
  const view = new WebContentsView({
    webPreferences: {
      session,
      preload: join(preloadFolder, 'visitor.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
    },
  });
  view.setBackgroundColor('#f6f3ec');
  const { webContents } = view;
  adopt(webContents);
  // Our page never goes anywhere and opens nothing; whatever tries is not ours.
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  return view;
}
