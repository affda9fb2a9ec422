import { type ReactNode, useRef } from 'react';
import styles from './fit.module.css';
import { useFit } from './fit.ts';

const levels = 9;

interface FittedProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A box whose contents are drawn as large as they fit; its own size comes from outside. */
export function Fitted({ className, children }: FittedProps) {
  const box = useRef<HTMLDivElement>(null);
  useFit(box, levels);
  return (
    <div ref={box} className={`${styles.fitted} ${className ?? ''}`}>
      {children}
    </div>
  );
}
