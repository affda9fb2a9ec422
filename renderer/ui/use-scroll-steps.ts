import { type RefObject, useLayoutEffect, useState } from 'react';

/** Of the height that is seen, so that the last line read stays in sight. */
const stepShare = 0.75;
/** Pixels: a browser rounds how far something is moved. */
const grace = 2;

interface ScrollSteps {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly moveUp: () => void;
  readonly moveDown: () => void;
}

/** Moves a long text by large buttons, for those who do not know what scrolling is, and says where it ends. */
export function useScrollSteps(text: RefObject<HTMLElement | null>): ScrollSteps {
  const [{ atStart, atEnd }, setEnds] = useState({ atStart: true, atEnd: false });
  useLayoutEffect(() => {
    const { current } = text;
    if (current === null) return;
    const look = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = current;
      const next = {
        atStart: scrollTop <= grace,
        atEnd: scrollTop + clientHeight >= scrollHeight - grace,
      };
      setEnds((before) => (before.atStart === next.atStart && before.atEnd === next.atEnd ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [text]);
  const move = (direction: 1 | -1): void =>
    text.current?.scrollBy({
      top: direction * stepShare * text.current.clientHeight,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  return { atStart, atEnd, moveUp: () => move(-1), moveDown: () => move(1) };
}
