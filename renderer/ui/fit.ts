import { type RefObject, useLayoutEffect } from 'react';

/**
 * Makes what stands in an element fit into it, by drawing it tighter step by step: the element's `data-fit`
 * goes from 0 (as designed) up to `levels - 1`, and stops at the first at which nothing overflows. What each
 * step means is written in the style sheet (see fit.module.css).
 *
 * Four text sizes, many languages and any screen cannot all be foreseen by breakpoints; a person who needs
 * 200 % is better served by 170 % of everything than by 200 % of a half.
 */
export function useFit(element: RefObject<HTMLElement | null>, levels: number): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const fit = (): void => fitInto(current, levels);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(current);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  });
}

function fitInto(element: HTMLElement, levels: number): void {
  for (let level = 0; level < levels; level += 1) {
    element.dataset['fit'] = String(level);
    if (!overflows(element)) return;
  }
}

/** Marks a box whose own contents must be looked at, because its size comes from outside. */
export const boxMark = { 'data-fits': 'box' } as const;

/**
 * Marks words of which only the width can be too small: their box grows with the lines. Its height must not
 * be asked, since letters that reach over a narrow line count as contents that overflow.
 */
export const wordsMark = { 'data-fits': 'words' } as const;

/** One pixel of grace: fractions are rounded differently for contents and box. */
const grace = 1;

function overflows(element: HTMLElement): boolean {
  if (isTooSmall(element)) return true;
  for (const part of element.querySelectorAll<HTMLElement>('[data-fits]')) {
    if (part.dataset['fits'] === 'words' ? isTooNarrow(part) : isTooSmall(part)) return true;
  }
  return false;
}

export function isTooSmall(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + grace || isTooNarrow(element);
}

function isTooNarrow(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth + grace;
}
