import type { ReactNode } from 'react';
import type { GuideKey } from '../voice/tour.ts';
import { BothWords } from '../words/both-words.tsx';
import styles from './action-button.module.css';
import { PressButton } from './press-button.tsx';

interface ActionButtonProps {
  /**
   * `main` is the one thing to do on a screen; `ending` wears the red that nothing else does; `quiet` is there
   * for who looks for it.
   */
  readonly weight?: 'main' | 'plain' | 'quiet' | 'ending';
  readonly picture: ReactNode;
  /** Left out on a button that only sends the form around it. */
  readonly onPress?: () => void;
  readonly isSending?: boolean;
  readonly isDisabled?: boolean;
  /** For screen readers, where no word can be written. */
  readonly spokenName?: string;
  /** What a tour of the screen says about it. */
  readonly guide?: GuideKey;
  /** Null only before a language is chosen. */
  readonly children: ReactNode;
}

/** A choice of the visitor: a picture and a word, as soon as one knows in which language. */
export function ActionButton({
  weight = 'plain',
  picture,
  onPress,
  isSending = false,
  isDisabled = false,
  spokenName,
  guide,
  children,
}: ActionButtonProps) {
  return (
    <PressButton
      className={styles['button']}
      weight={weight}
      isSending={isSending}
      isDisabled={isDisabled}
      onPress={onPress}
      guide={guide}
      spokenName={children === null ? spokenName : undefined}
    >
      {picture}
      {children === null ? null : (
        <span className={styles['label']}>
          <BothWords>{children}</BothWords>
        </span>
      )}
    </PressButton>
  );
}
