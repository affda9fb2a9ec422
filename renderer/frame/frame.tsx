import type { ReactNode } from 'react';
import styles from './frame.module.css';

interface FrameProps {
  readonly above?: ReactNode;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

/** Strip, screen, bar: what does not move when a screen changes. */
export function Frame({ above, bar, children }: FrameProps) {
  return (
    <div className={styles['frame']}>
      {above}
      <main className={styles['screen']}>{children}</main>
      {bar}
    </div>
  );
}
