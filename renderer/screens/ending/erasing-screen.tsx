import type { ComponentProps } from 'react';
import { ErasingBoard } from '../../ui/erasing-board.tsx';
import { Fitted } from '../../ui/fitted.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './erasing-screen.module.css';

/** Words that do not frighten, and what is done, line by line. */
export function ErasingScreen({ groups }: ComponentProps<typeof ErasingBoard>) {
  const words = useWords();
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['inner']}>
        <div className={styles['words']}>
          <ScreenTitle>{words('ending.title')}</ScreenTitle>
          <p className={styles['text']}>{words('ending.text')}</p>
        </div>
        <ErasingBoard groups={groups} />
      </div>
    </Fitted>
  );
}
