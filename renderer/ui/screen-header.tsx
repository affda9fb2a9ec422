import type { ReactNode } from 'react';
import { saidMark } from '../voice/words-on-screen.ts';
import { BothWords } from '../words/both-words.tsx';
import styles from './screen-header.module.css';
import { ScreenTitle } from './screen-title.tsx';

interface ScreenHeaderProps {
  /** Stands before the title: a sign, or the way back. */
  readonly sign?: ReactNode;
  readonly title: ReactNode;
  readonly below?: ReactNode;
  readonly after?: ReactNode;
}

/** The top of a screen: where I am. */
export function ScreenHeader({ sign, title, below, after }: ScreenHeaderProps) {
  return (
    <header className={styles['header']}>
      {sign}
      <div className={styles['words']}>
        <ScreenTitle>{title}</ScreenTitle>
        {below === undefined ? null : (
          <p className={styles['below']} {...saidMark}>
            <BothWords>{below}</BothWords>
          </p>
        )}
      </div>
      {after}
    </header>
  );
}
