import type { WebContents } from 'electron';
import { adopt } from './every-page-guard.ts';

/** A page of ours never goes anywhere and opens nothing; whatever tries is not ours. */
export function keepInPlace(contents: WebContents): void {
  adopt(contents);
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
