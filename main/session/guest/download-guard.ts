import type { Session, WebContents } from 'electron';

/**
 * Downloads have no place to go yet: refused with a sentence, instead of a native "save as" over the kiosk (V61).
 */
export function guardDownloads(guests: Session, onRefused: (contents: WebContents) => void): void {
  guests.on('will-download', (event, _item, contents) => {
    event.preventDefault();
    onRefused(contents);
  });
}
