import type { ComponentProps, ReactNode } from 'react';
import { ErasingBoard } from '../../ui/erasing-board.tsx';
import { Fitted } from '../../ui/fitted.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './erasing-screen.module.css';

interface ErasingScreenProps extends ComponentProps<typeof ErasingBoard> {
  /** In place of the usual words. */
  readonly text?: string;
  /** What can be done meanwhile. */
  readonly children?: ReactNode;
}

/** Words that do not frighten, and what is done, line by line. */
export function ErasingScreen({ groups, text, children }: ErasingScreenProps) {
  const words = useWords();
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['inner']}>
        <div className={styles['words']}>
          <ScreenTitle>{words('ending.title')}</ScreenTitle>
          <p className={styles['text']}>{text ?? words('ending.text')}</p>
        </div>
        <ErasingBoard groups={groups} />
        {children}
      </div>
    </Fitted>
  );
}
