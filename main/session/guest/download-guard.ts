import type { Session } from 'electron';

/**
 * Downloads have no place to go yet: refused with a sentence, instead of a native "save as" over the kiosk (V61).
 */
export function guardDownloads(guests: Session, onRefused: () => void): void {
  guests.on('will-download', (event) => {
    event.preventDefault();
    onRefused();
  });
}
