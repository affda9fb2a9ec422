import type { SessionView } from '../app/session/session-view.ts';
import { screenOf } from './scene/screen-of.ts';

/** Milliseconds; the longest double click Windows can be set to is 900, its usual one 500. */
const doubleWithin = 500;
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
 * another at the same spot, with a change of screen between them, is swallowed with all its events.
 */
export function ignoreSecondPress(page: Document, view: () => SessionView | null): void {
  let last: Press | null = null;
  let isSecond = false;
  /** The screen under the first click of a series, as the system counts clicks. */
  let firstClickOn = '';
  page.addEventListener(
    'pointerdown',
    (event) => {
      const press = { at: event.timeStamp, x: event.clientX, y: event.clientY, screen: screenOf(view()) };
      isSecond = last !== null && belongTogether(last, press) && last.screen !== press.screen;
      last = press;
      swallow(event);
    },
    { capture: true },
  );
  for (const type of ['mousedown', 'pointerup', 'mouseup'] as const) {
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

function belongTogether(first: Press, second: Press): boolean {
  return second.at - first.at < doubleWithin && Math.hypot(second.x - first.x, second.y - first.y) < sameSpot;
}
