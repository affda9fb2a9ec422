import { type ReactNode, useEffect, useRef } from 'react';
import { wordsMark } from './fit.ts';
import styles from './screen-title.module.css';

interface ScreenTitleProps {
  readonly children: ReactNode;
  readonly id?: string;
}

/** The one question of a screen. It takes the focus, so that keyboard and screen reader begin at the top. */
export function ScreenTitle({ children, id }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} id={id} tabIndex={-1} className={styles['title']} {...wordsMark}>
      {children}
    </h1>
  );
}
