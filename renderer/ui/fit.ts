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
    const fit = (): void => {
      for (let level = 0; level < levels; level += 1) {
        current.dataset['fit'] = String(level);
        if (!overflows(current)) return;
      }
    };
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

/** Marks an element whose own contents must be looked at, because it cuts them off or has a fixed size. */
export const fitMark = { 'data-fits': '' } as const;

/** One pixel of grace: fractions are rounded differently for contents and box. */
const grace = 1;

export function overflows(element: HTMLElement): boolean {
  if (isTooSmall(element)) return true;
  for (const part of element.querySelectorAll<HTMLElement>('[data-fits]')) {
    if (isTooSmall(part)) return true;
  }
  return false;
}

export function isTooSmall(element: HTMLElement): boolean {
  return (
    element.scrollHeight > element.clientHeight + grace || element.scrollWidth > element.clientWidth + grace
  );
}
