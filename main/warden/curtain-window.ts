import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { curtainContract } from '../../app/ipc/shell-contract.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { builtFolders } from '../built-folders.ts';
import { notify, serveContract } from '../ipc/serve-contract.ts';
import { createTrustedSurfaces } from '../ipc/trusted-surfaces.ts';
import { reportBug } from '../report-bugs.ts';
import { isStaffKey } from '../window/keyboard-guard.ts';
import { keepInPlace } from '../window/own-page.ts';
import { ownWindowOptions } from '../window/own-window.ts';
import { openQuietSession } from '../window/quiet-session.ts';
import { sandboxedPage } from '../window/sandboxed-page.ts';
import { curtainPage, serveShell } from '../window/shell-scheme.ts';

/** The warden's own window: above everything while a session is erased, mapped underneath while one runs. */
export interface CurtainWindow {
  draw(view: CurtainView): void;
  raise(): void;
  lower(): void;
}

interface CurtainWindowOptions {
  readonly kiosk: boolean;
  /** Which screen, counted from 1. */
  readonly display: number;
  readonly first: CurtainView;
  readonly onQuit: () => void;
  /** Somebody who waits for the printer called a person. */
  readonly onCall: () => void;
  /** The curtain was touched, or a key pressed on it. */
  readonly onTouched: () => void;
  /** The gesture of the team was made on it, or their keys pressed. */
  readonly onStaffAsked: () => void;
}

export async function openCurtainWindow({
  kiosk,
  display,
  first,
  onQuit,
  onCall,
  onTouched,
  onStaffAsked,
}: CurtainWindowOptions): Promise<CurtainWindow> {
  let view = first;
  const surfaces = createTrustedSurfaces();
  const shellSession = openQuietSession('curtain');
  serveShell(shellSession, {
    rendererFolder: builtFolders.renderer,
    readPicture: () => Promise.resolve(null),
    readSound: () => Promise.resolve(null),
  });

  const window = new BrowserWindow({
    ...ownWindowOptions(kiosk, display),
    webPreferences: {
      ...sandboxedPage(shellSession),
      preload: join(builtFolders.preload, 'curtain.cjs'),
      // It must be able to paint the moment it is raised over a session that hangs.
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  surfaces.trust(webContents, 'curtain');
  keepInPlace(webContents);
  // Keys pressed while the curtain is up belong to nobody; on it there is nothing to type.
  webContents.on('before-input-event', (event, input) => {
    if (input.type === 'keyDown' && !input.isAutoRepeat) onTouched();
    if (isStaffKey(input)) onStaffAsked();
    if (kiosk) event.preventDefault();
  });
  window.on('close', (event) => {
    event.preventDefault();
    if (!kiosk) onQuit();
  });

  serveContract({
    contract: curtainContract,
    surfaces,
    onRefused: () => undefined,
    onFailed: (_channel, error) => reportBug(error),
    server: {
      curtain: () => view,
      quit: () => {
        if (!kiosk) onQuit();
      },
      touched: onTouched,
      callSomeone: onCall,
      askStaff: onStaffAsked,
    },
  });
  await webContents.loadURL(curtainPage);

  return {
    draw(next) {
      view = next;
      notify<typeof curtainContract, 'curtainChanged'>(webContents, 'curtainChanged', next);
    },
    raise() {
      if (kiosk) window.setAlwaysOnTop(true, 'screen-saver');
      if (kiosk && !window.isKiosk()) window.setKiosk(true);
      window.show();
      window.moveTop();
      window.focus();
    },
    lower() {
      if (!kiosk) {
        window.hide();
        return;
      }
      window.setAlwaysOnTop(false);
    },
  };
}
