import { type ReactNode, useEffect, useRef } from 'react';
import { BothWords } from '../words/both-words.tsx';
import { wordsMark } from './fit.ts';
import styles from './screen-title.module.css';

interface ScreenTitleProps {
  readonly children: ReactNode;
  readonly id?: string;
  /** False where a field below takes the focus instead. */
  readonly takesFocus?: boolean;
}

/** The one question of a screen. It takes the focus, so that keyboard and screen reader begin at the top. */
export function ScreenTitle({ children, id, takesFocus = true }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h1 ref={heading} id={id} tabIndex={-1} className={styles['title']} {...wordsMark}>
      <BothWords>{children}</BothWords>
    </h1>
  );
}
