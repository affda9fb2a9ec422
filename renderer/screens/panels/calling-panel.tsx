import { useEffect, useRef } from 'react';
import { Picture } from '../../pictures/picture.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { playCallChime } from '../../sound/chime.ts';
import { Fitted } from '../../ui/fitted.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import { useWords, type Words } from '../../words/use-words.ts';
import styles from './calling-panel.module.css';

/**
 * A raised hand as large as the screen, black and yellow whatever the theme: seen across the room, while the
 * page beneath is covered until the screen is touched. The chime rings three times and no more.
 */
export function CallingPanel() {
  const { view, profile } = useScene();
  const { act } = useHands();
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  // As loud as it was when the call began: a change of loudness does not ring again.
  const sound = useRef(view.comfort.sound);
  useEffect(() => playCallChime(sound.current), []);
  const say = (text: (words: Words) => string) =>
    view.language === null ? <EachLanguage languages={profile.languages} text={text} /> : text(words);
  return (
    <PressButton ref={button} className={styles['cover']} onPress={() => act({ kind: 'closePanel' })}>
      <Fitted className={styles['fitted']}>
        <span className={styles['middle']}>
          <Picture name="raised-hand" className={styles['hand']} />
          <span className={styles['words']}>
            <span role="heading" aria-level={1} className={styles['title']}>
              {say((t) => t('calling.title'))}
            </span>
            <span className={styles['text']}>{say((t) => t('calling.text'))}</span>
            <span className={styles['close']}>{say((t) => t('calling.close'))}</span>
          </span>
        </span>
      </Fitted>
    </PressButton>
  );
}
