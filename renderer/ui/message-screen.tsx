import type { ReactElement, ReactNode } from 'react';
import { Picture, type PictureName } from '../pictures/picture.tsx';
import { saidMark } from '../voice/words-on-screen.ts';
import { BothWords } from '../words/both-words.tsx';
import { boxMark } from './fit.ts';
import { Fitted } from './fitted.tsx';
import styles from './message-screen.module.css';
import { ScreenTitle } from './screen-title.tsx';

interface MessageScreenProps {
  /** A picture of the set, or something drawn in its place. */
  readonly picture: PictureName | ReactElement;
  /** Above the title: how far one is. */
  readonly above?: ReactNode;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** Between the text and the buttons: the words of a page, or fields to write in. It gives way first. */
  readonly body?: ReactNode;
  /** False where a field of the body takes the focus instead of the title. */
  readonly takesFocus?: boolean;
  /** The buttons; the first is the main one. */
  readonly children?: ReactNode;
}

/** A picture, one sentence, what can be done now. Errors are screens of this kind, not boxes. */
export function MessageScreen({
  picture,
  above,
  title,
  text,
  body,
  takesFocus = true,
  children,
}: MessageScreenProps) {
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['message']} data-holds-body={body !== undefined}>
        <div className={styles['round']}>
          {typeof picture === 'string' ? <Picture name={picture} className={styles['picture']} /> : picture}
        </div>
        <div className={styles['words']}>
          {above}
          <ScreenTitle takesFocus={takesFocus}>{title}</ScreenTitle>
          {text === undefined ? null : (
            <p className={styles['text']} {...saidMark}>
              <BothWords>{text}</BothWords>
            </p>
          )}
          {body === undefined ? null : (
            <div className={styles['body']} {...boxMark}>
              {body}
            </div>
          )}
          {children === undefined ? null : <div className={styles['choices']}>{children}</div>}
        </div>
      </div>
    </Fitted>
  );
}
