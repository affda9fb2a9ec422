import type { ReactElement, ReactNode } from 'react';
import { Picture, type PictureName } from '../pictures/picture.tsx';
import { Fitted } from './fitted.tsx';
import styles from './message-screen.module.css';
import { ScreenTitle } from './screen-title.tsx';

interface MessageScreenProps {
  /** A picture of the set, or something drawn in its place. */
  readonly picture: PictureName | ReactElement;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** The buttons; the first is the main one. */
  readonly children?: ReactNode;
}

/** A picture, one sentence, what can be done now. Errors are screens of this kind, not boxes. */
export function MessageScreen({ picture, title, text, children }: MessageScreenProps) {
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['message']}>
        <div className={styles['round']}>
          {typeof picture === 'string' ? <Picture name={picture} className={styles['picture']} /> : picture}
        </div>
        <div className={styles['words']}>
          <ScreenTitle>{title}</ScreenTitle>
          {text === undefined ? null : <p className={styles['text']}>{text}</p>}
          {children === undefined ? null : <div className={styles['choices']}>{children}</div>}
        </div>
      </div>
    </Fitted>
  );
}
