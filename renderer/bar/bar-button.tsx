import type { ReactNode } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import type { GuideKey } from '../voice/tour.ts';
import { BothWords } from '../words/both-words.tsx';
import styles from './bar-button.module.css';

interface BarButtonProps {
  readonly sign: ReactNode;
  readonly onPress: () => void;
  readonly isEnding?: boolean;
  /** The panel this button opens lies open. */
  readonly isOpen?: boolean;
  /** Spoken name where the written one says too little; it contains the written one. */
  readonly spokenName?: string | undefined;
  /** What a tour of the screen says about it. */
  readonly guide?: GuideKey;
  /** The voice is steered by it. */
  readonly isSteering?: boolean;
  readonly children: ReactNode;
}

/** A place of the bottom bar: always at the same place, always a picture and a word. */
export function BarButton({
  sign,
  onPress,
  isEnding = false,
  isOpen,
  spokenName,
  guide,
  isSteering,
  children,
}: BarButtonProps) {
  return (
    <PressButton
      className={styles['button']}
      weight={isEnding ? 'ending' : undefined}
      isChosen={isOpen}
      spokenName={spokenName}
      guide={guide}
      isSteering={isSteering}
      onPress={onPress}
    >
      {sign}
      <span className={styles['label']}>
        <BothWords>{children}</BothWords>
      </span>
    </PressButton>
  );
}
