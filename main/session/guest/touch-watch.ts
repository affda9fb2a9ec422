import type { WebContents } from 'electron';

/** Tells of each sign of life of the visitor on a page. */
export function watchTouches(contents: WebContents, onTouched: () => void): void {
  contents.on('input-event', (_event, input) => {
    // Moving the pointer counts: a person who reads moves it. Only what the page does by itself does not.
    if (input.type !== 'undefined') onTouched();
  });
}
