import { type ReactNode, useEffect, useRef } from 'react';
import type { SoundLevel } from '../../app/session/comfort.ts';
import { Picture } from '../pictures/picture.tsx';
import { playCallChime } from '../sound/chime.ts';
import { Fitted } from './fitted.tsx';
import { PressButton } from './press-button.tsx';
import styles from './raised-hand.module.css';

interface RaisedHandProps {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly close: ReactNode;
  readonly sound: SoundLevel;
  readonly onClose: () => void;
}

/**
 * A raised hand as large as the screen, black and yellow whatever the theme: seen across the room, while all
 * beneath is covered until the screen is touched. The chime rings three times and no more.
 */
export function RaisedHand({ title, text, close, sound, onClose }: RaisedHandProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  // As loud as it was when the call began: a change of loudness does not ring again.
  const loudness = useRef(sound);
  useEffect(() => playCallChime(loudness.current), []);
  return (
    <PressButton ref={button} className={styles['cover']} onPress={onClose}>
      <Fitted className={styles['fitted']}>
        <span className={styles['middle']}>
          <Picture name="raised-hand" className={styles['hand']} />
          <span className={styles['words']}>
            <span role="heading" aria-level={1} className={styles['title']}>
              {title}
            </span>
            <span className={styles['text']}>{text}</span>
            <span className={styles['close']}>{close}</span>
          </span>
        </span>
      </Fitted>
    </PressButton>
  );
}
