import type { SceneStore } from './scene/scene-store.ts';
import { screenOf } from './scene/screen-of.ts';

/** Milliseconds; the longest double click Windows can be set to is 900, its usual one 500. */
const doubleWithin = 500;
/** Milliseconds in which nobody sees a new screen, finds something to press on it and presses it. */
const seenAfter = 400;
/** Pixels between the two presses of one double click. */
const sameSpot = 24;

interface Press {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly screen: string;
}

/**
 * Many people double-click everything. The first press changes the screen, and the second would land on
 * whatever the next one shows at that spot: welcome, language, charter in one go. So a press that follows
 * another at the same spot, with a change of screen between them, is swallowed with all its events: soon after the
 * first, or, on a slow PC, soon after the screen was there.
 */
export function ignoreSecondPress(page: Document, store: Pick<SceneStore, 'read' | 'subscribe'>): void {
  const view = () => store.read()?.view ?? null;
  let drawnScreen = '';
  /** When the present screen was painted; not yet, while it is being drawn. */
  let drawnAt = Number.POSITIVE_INFINITY;
  store.subscribe(() => {
    const screen = screenOf(view());
    if (screen === drawnScreen) return;
    drawnScreen = screen;
    drawnAt = Number.POSITIVE_INFINITY;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        drawnAt = performance.now();
      }),
    );
  });
  let last: Press | null = null;
  let isSecond = false;
  let pointer: Pick<PointerEvent, 'pointerId'> = { pointerId: 0 };
  /** The screen under the first click of a series, as the system counts clicks. */
  let firstClickOn = '';
  page.addEventListener(
    'pointerdown',
    (event) => {
      const press = { at: event.timeStamp, x: event.clientX, y: event.clientY, screen: screenOf(view()) };
      isSecond =
        last !== null &&
        isSameSpot(last, press) &&
        last.screen !== press.screen &&
        (press.at - last.at < doubleWithin || press.at - drawnAt < seenAfter);
      last = press;
      pointer = event;
      swallow(event);
    },
    { capture: true },
  );
  page.addEventListener(
    'mousedown',
    (event) => {
      // The system counts the two as one double click, however late the second came: its press is taken back.
      if (event.detail > 1 && firstClickOn !== screenOf(view()) && !isSecond) {
        isSecond = true;
        const { pointerId } = pointer;
        event.target?.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId }));
      }
      swallow(event);
    },
    { capture: true },
  );
  for (const type of ['pointerup', 'mouseup'] as const) {
    page.addEventListener(type, swallow, { capture: true });
  }
  page.addEventListener(
    'click',
    (event) => {
      // A slow hand, or a slow PC: the system still takes the two for one double click.
      if (event.detail === 1) firstClickOn = screenOf(view());
      else if (event.detail > 1 && firstClickOn !== screenOf(view())) isSecond = true;
      swallow(event);
    },
    { capture: true },
  );

  function swallow(event: Event): void {
    // A click without a pointer comes from the keyboard or a screen reader.
    if (!isSecond || (event instanceof MouseEvent && event.type === 'click' && event.detail === 0)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}

function isSameSpot(first: Press, second: Press): boolean {
  return Math.hypot(second.x - first.x, second.y - first.y) < sameSpot;
}
