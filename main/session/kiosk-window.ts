import { BaseWindow, screen, type WebContents, type WebContentsView } from 'electron';
import type { Rectangle } from '../../app/ipc/shell-contract.ts';
import { displayBounds, trialSize } from '../window/display.ts';

/** The visitor's one window: our screens fill it, a website is laid into the slot they leave. */
export interface KioskWindow {
  /** Full screen and on the screen; only now does Chromium paint. */
  show(): void;
  /** Another view in the place of one is drawn where that one was. */
  setGuest(view: WebContentsView | null): void;
  /** Null hides the website without disturbing it. */
  placeGuest(slot: Rectangle | null): void;
  focusShell(): void;
  /** Gives the keys to the website; nothing where none is drawn. */
  focusGuest(): void;
}

interface KioskWindowOptions {
  readonly shell: WebContentsView;
  readonly kiosk: boolean;
  /** Which screen, counted from 1. */
  readonly display: number;
  /** The visitor of a trial closed the window. */
  readonly onClosed: () => void;
}

/**
 * Created hidden: a window that starts visible maps as a white rectangle over the curtain for 150–180 ms
 * before its first paint (architecture.md).
 */
export function createKioskWindow({ shell, kiosk, display, onClosed }: KioskWindowOptions): KioskWindow {
  const window = new BaseWindow({
    ...(kiosk ? displayBounds(display) : { ...trialSize, useContentSize: true, center: true }),
    show: false,
    frame: !kiosk,
    minimizable: !kiosk,
    title: 'Borne',
    backgroundColor: '#f6f3ec',
  });
  window.contentView.addChildView(shell);
  let guest: WebContentsView | null = null;
  let slot: Rectangle | null = null;

  const layOut = (): void => {
    const { width, height } = window.getContentBounds();
    shell.setBounds({ x: 0, y: 0, width, height });
    if (guest === null) return;
    if (slot === null) {
      guest.setVisible(false);
      return;
    }
    guest.setBounds(within(slot, { width, height }));
    guest.setVisible(true);
  };
  layOut();
  window.on('resize', layOut);
  window.on('close', (event) => {
    event.preventDefault();
    if (!kiosk) onClosed();
  });
  if (kiosk) screen.on('display-metrics-changed', () => window.setBounds(displayBounds(display)));

  return {
    show() {
      if (kiosk) {
        window.setKiosk(true);
        // Above the lowered curtain wherever windows have two layers only (Windows puts a window that gives up
        // the upper one on top of the lower): the curtain leaves the upper layer, the session stays in it.
        window.setAlwaysOnTop(true, 'normal');
      }
      window.show();
      shell.webContents.focus();
    },
    setGuest(view) {
      if (guest !== null) window.contentView.removeChildView(guest);
      if (guest === null || view === null) slot = null;
      guest = view;
      if (guest !== null) window.contentView.addChildView(guest);
      layOut();
    },
    placeGuest(next) {
      const appears = slot === null && next !== null;
      slot = next;
      layOut();
      if (appears) focus(guest?.webContents);
      else if (next === null) focus(shell.webContents);
    },
    focusShell: () => focus(shell.webContents),
    focusGuest() {
      if (slot !== null) focus(guest?.webContents);
    },
  };
}

function focus(contents: WebContents | undefined): void {
  if (contents !== undefined && !contents.isDestroyed()) contents.focus();
}

/** A slot larger than the window would cover the service bar and take its clicks (escape-vectors V88). */
function within(slot: Rectangle, window: { width: number; height: number }): Rectangle {
  const x = Math.min(Math.round(slot.x), window.width);
  const y = Math.min(Math.round(slot.y), window.height);
  return {
    x,
    y,
    width: Math.max(0, Math.min(Math.round(slot.width), window.width - x)),
    height: Math.max(0, Math.min(Math.round(slot.height), window.height - y)),
  };
}
