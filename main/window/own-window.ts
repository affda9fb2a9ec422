import type { BrowserWindowConstructorOptions } from 'electron';
import { displayBounds, trialSize } from './display.ts';

/**
 * How a window of the warden is made: hidden at first, filling its screen in a kiosk, and an ordinary one in a trial.
 * @param display which screen, counted from 1
 */
export function ownWindowOptions(kiosk: boolean, display: number): BrowserWindowConstructorOptions {
  return {
    ...(kiosk ? displayBounds(display) : { ...trialSize, useContentSize: true, center: true }),
    show: false,
    frame: !kiosk,
    title: 'Borne',
    backgroundColor: '#f6f3ec',
    skipTaskbar: kiosk,
  };
}
