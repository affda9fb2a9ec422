import { type RefObject, useEffect, useState } from 'react';

/** Share of the desk's height from its top at which the eyes are. */
const eyeLine = 0.35;

/** The page that is looked at, counted from 1: the one that lies under the upper part of the desk. */
export function usePageInView(
  desk: RefObject<HTMLElement | null>,
  pages: number,
  scale: number | null,
): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const { current } = desk;
    if (current === null || pages === 0 || scale === null) return undefined;
    const look = (): void => {
      const { top, height } = current.getBoundingClientRect();
      const line = top + height * eyeLine;
      const sheets = [...current.querySelectorAll<HTMLElement>('[data-page]')];
      const seen = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= line);
      setPage(Number(seen?.dataset['page'] ?? 1));
    };
    look();
    current.addEventListener('scroll', look, { passive: true });
    return () => current.removeEventListener('scroll', look);
  }, [desk, pages, scale]);
  return page;
}
