import { type ReactNode, useRef } from 'react';
import fitStyles from './fit.module.css';
import { useFit } from './fit.ts';
import styles from './page-layout.module.css';

interface PageLayoutProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
}

const headerLevels = 9;

/** A screen with a title at the top and something that fills the rest. The title takes a third of it at most. */
export function PageLayout({ header, children }: PageLayoutProps) {
  const top = useRef<HTMLDivElement>(null);
  useFit(top, headerLevels);
  return (
    <div className={styles['page']}>
      <div ref={top} className={`${fitStyles['fitted']} ${styles['top']}`}>
        {header}
      </div>
      <div className={styles['rest']}>{children}</div>
    </div>
  );
}
