import type { ReactNode } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import styles from './bar-button.module.css';

interface BarButtonProps {
  readonly sign: ReactNode;
  readonly onPress: () => void;
  readonly isEnding?: boolean;
  /** The panel this button opens lies open. */
  readonly isOpen?: boolean;
  /** Spoken name where the written one says too little; it contains the written one. */
  readonly spokenName?: string | undefined;
  readonly children: ReactNode;
}

/** A place of the bottom bar: always at the same place, always a picture and a word. */
export function BarButton({ sign, onPress, isEnding = false, isOpen, spokenName, children }: BarButtonProps) {
  return (
    <PressButton
      className={styles['button']}
      weight={isEnding ? 'ending' : undefined}
      isChosen={isOpen}
      spokenName={spokenName}
      onPress={onPress}
    >
      {sign}
      <span className={styles['label']}>{children}</span>
    </PressButton>
  );
}
