import { useLayoutEffect, useRef } from 'react';
import type { Rectangle } from '../../../app/ipc/shell-contract.ts';
import { useHands } from '../../scene/scene-context.tsx';
import { guideMark } from '../../voice/tour.ts';
import styles from './guest-slot.module.css';

/**
 * The room a website is drawn in by the main process. It sends where it lies on every change of layout, and
 * null when it goes – also when a panel only covers it (`Activity` undoes effects) – so that no website ever
 * lies over a screen of ours.
 */
export function GuestSlot() {
  const slot = useRef<HTMLDivElement>(null);
  const { placeGuest } = useHands();
  useLayoutEffect(() => {
    const { current } = slot;
    if (current === null) return;
    let sent = '';
    const send = (): void => {
      const place = placeOf(current);
      const now = JSON.stringify(place);
      if (now === sent) return;
      sent = now;
      placeGuest(place);
    };
    send();
    const observer = new ResizeObserver(send);
    observer.observe(current);
    window.addEventListener('resize', send);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', send);
      placeGuest(null);
    };
  }, [placeGuest]);
  return <div ref={slot} className={styles['slot']} data-guest-slot="" {...guideMark('page')} />;
}

/** Whole pixels: a view of the main process has no others, and a seam of one would show. */
function placeOf(element: HTMLElement): Rectangle {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const x = Math.ceil(left);
  const y = Math.ceil(top);
  return { x, y, width: Math.max(0, Math.floor(right) - x), height: Math.max(0, Math.floor(bottom) - y) };
}
