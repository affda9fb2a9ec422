import type { ReactNode } from 'react';
import styles from './choices.module.css';
import { Fitted } from './fitted.tsx';

interface ChoicesProps {
  readonly label: string;
  /** Tiles, one of them chosen. */
  readonly children: ReactNode;
  /** What can be done besides choosing. */
  readonly after?: ReactNode;
}

/** A few tiles of which one is chosen, and what belongs to them. */
export function Choices({ label, children, after }: ChoicesProps) {
  return (
    <Fitted className={styles['box']}>
      <div className={styles['inner']}>
        <div role="group" aria-label={label} className={styles['choices']}>
          {children}
        </div>
        {after === undefined ? null : <div className={styles['after']}>{after}</div>}
      </div>
    </Fitted>
  );
}
