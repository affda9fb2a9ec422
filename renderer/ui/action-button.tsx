import type { ReactNode } from 'react';
import styles from './action-button.module.css';
import { PressButton } from './press-button.tsx';

interface ActionButtonProps {
  /** `main` is the one thing to do on a screen; `ending` wears the red that nothing else does. */
  readonly weight?: 'main' | 'plain' | 'ending';
  readonly picture: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A choice of the visitor: always a picture and a word, never one without the other. */
export function ActionButton({
  weight = 'plain',
  picture,
  onPress,
  isDisabled = false,
  children,
}: ActionButtonProps) {
  return (
    <PressButton className={styles['button']} weight={weight} isDisabled={isDisabled} onPress={onPress}>
      {picture}
      <span className={styles['label']}>{children}</span>
    </PressButton>
  );
}
