import { type RefObject, useLayoutEffect, useState } from 'react';
import type { PageSize } from './use-page-sizes.ts';

/** Times the size at which a page is as wide as the desk. */
export const enlargements = [0.5, 0.75, 1, 1.5, 2, 3] as const;
export const usualEnlargement = enlargements.indexOf(1);

/** CSS pixels of a point at which A4 is as wide as a person reads with ease, however wide the screen is. */
const widest = 1.75;
/** CSS pixels of air beside a page. */
const air = 56;

/** CSS pixels of a point; null until the pages' sizes are known. */
export function useSheetScale(
  desk: RefObject<HTMLElement | null>,
  sizes: readonly PageSize[],
  enlargement: number,
): number | null {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = desk;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [desk]);
  const broadest = Math.max(0, ...sizes.map((size) => size.width));
  if (broadest === 0 || width === 0) return null;
  return Math.min(widest, (width - air) / broadest) * (enlargements[enlargement] ?? 1);
}
