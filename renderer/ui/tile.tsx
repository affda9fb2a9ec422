import type { ReactNode } from 'react';
import { Picture } from '../pictures/picture.tsx';
import { BothWords } from '../words/both-words.tsx';
import { PressButton } from './press-button.tsx';
import styles from './tile.module.css';

interface TileProps {
  readonly picture?: ReactNode;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly isChosen?: boolean;
  /** What the voice says in the place of the title. */
  readonly saidAs?: string | undefined;
  /** The words' own language, where it is not the screen's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly onPress: () => void;
}

/** A large card to touch. */
export function Tile({ picture, title, subtitle, isChosen, saidAs, lang, dir, onPress }: TileProps) {
  return (
    <PressButton
      className={styles['tile']}
      weight="tile"
      lang={lang}
      dir={dir}
      isChosen={isChosen}
      saidAs={saidAs}
      onPress={onPress}
    >
      {picture}
      <span className={styles['words']}>
        <span className={styles['title']}>
          <BothWords>{title}</BothWords>
        </span>
        {subtitle === undefined ? null : (
          <span className={styles['subtitle']}>
            <BothWords>{subtitle}</BothWords>
          </span>
        )}
      </span>
      {isChosen === true ? <Picture name="done" className={styles['mark']} /> : null}
    </PressButton>
  );
}
