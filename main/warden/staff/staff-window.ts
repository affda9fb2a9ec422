import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { type StaffServer, type StaffView, staffContract } from '../../../app/ipc/staff-contract.ts';
import { builtFolders } from '../../built-folders.ts';
import { notify, serveContract } from '../../ipc/serve-contract.ts';
import { createTrustedSurfaces } from '../../ipc/trusted-surfaces.ts';
import { reportBug } from '../../report-bugs.ts';
import { keepInPlace } from '../../window/own-page.ts';
import { ownWindowOptions } from '../../window/own-window.ts';
import { openQuietSession } from '../../window/quiet-session.ts';
import { sandboxedPage } from '../../window/sandboxed-page.ts';
import { serveShell, staffPage } from '../../window/shell-scheme.ts';

/** The console's window in the warden. It exists only while somebody wants it: a terminal at rest pays nothing for it. */
export interface StaffWindow {
  open(): void;
  close(): void;
  /** Above everything again, where the curtain was raised meanwhile. */
  stayAbove(): void;
  draw(view: StaffView): void;
  readonly isOpen: () => boolean;
}

interface StaffWindowOptions {
  readonly kiosk: boolean;
  /** Which screen, counted from 1. */
  readonly display: number;
  readonly server: StaffServer;
  /** The window of a trial was closed, or the page is gone. */
  readonly onClosed: () => void;
}

export function createStaffWindow({ kiosk, display, server, onClosed }: StaffWindowOptions): StaffWindow {
  const surfaces = createTrustedSurfaces();
  const session = openQuietSession('staff');
  let window: BrowserWindow | null = null;
  serveShell(session, {
    rendererFolder: builtFolders.renderer,
    readPicture: () => Promise.resolve(null),
    readSound: () => Promise.resolve(null),
  });
  serveContract({
    contract: staffContract,
    surfaces,
    onRefused: () => undefined,
    onFailed: (_channel, error) => reportBug(error),
    server,
  });

  const close = (): void => {
    const closing = window;
    window = null;
    // What stood on it, a name or a figure, is drawn again by nobody.
    if (closing !== null && !closing.isDestroyed()) closing.destroy();
  };
  const raise = (opened: BrowserWindow): void => {
    if (kiosk) opened.setAlwaysOnTop(true, 'screen-saver');
    opened.show();
    opened.moveTop();
    opened.focus();
  };

  return {
    open() {
      if (window !== null) return raise(window);
      const opened = new BrowserWindow({
        ...ownWindowOptions(kiosk, display),
        webPreferences: { ...sandboxedPage(session), preload: join(builtFolders.preload, 'staff.cjs') },
      });
      window = opened;
      const { webContents } = opened;
      surfaces.trust(webContents, 'staff');
      keepInPlace(webContents);
      const gone = (): void => {
        if (window !== opened) return;
        close();
        onClosed();
      };
      opened.on('closed', gone);
      webContents.on('render-process-gone', gone);
      if (kiosk) opened.setKiosk(true);
      void webContents.loadURL(staffPage).then(() => {
        if (window === opened) raise(opened);
      }, gone);
    },
    close,
    stayAbove() {
      if (window?.isVisible() === true) raise(window);
    },
    draw(view) {
      if (window !== null)
        notify<typeof staffContract, 'staffChanged'>(window.webContents, 'staffChanged', view);
    },
    isOpen: () => window !== null,
  };
}
