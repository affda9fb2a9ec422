import type { WebContents } from 'electron';

/** So many pages within these milliseconds, with nobody touching anything, are a loop (V37). */
const limit = { pages: 10, milliseconds: 10_000 } as const;

const presses: ReadonlySet<string> = new Set([
  'mouseDown',
  'rawKeyDown',
  'keyDown',
  'touchStart',
  'gestureTap',
]);

/** Stops a page that leads itself on without end. */
export function guardLoops(contents: WebContents, onLoop: () => void): void {
  let times: readonly number[] = [];
  contents.on('input-event', (_event, { type }) => {
    if (presses.has(type)) times = [];
  });
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    const now = performance.now();
    times = [...times.filter((time) => now - time < limit.milliseconds), now];
    if (times.length < limit.pages) return;
    times = [];
    onLoop();
  });
}
