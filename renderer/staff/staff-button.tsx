import type { ReactNode } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import styles from './staff-button.module.css';

interface StaffButtonProps {
  /** `main`: the one thing to do here; `ending`: something is lost by it; `quiet`: there for who looks for it. */
  readonly weight?: 'main' | 'plain' | 'ending' | 'quiet';
  readonly icon?: ReactNode;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly isSending?: boolean;
  readonly spokenName?: string;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A button of the console. */
export function StaffButton({ weight = 'plain', icon, children, ...more }: StaffButtonProps) {
  return (
    <PressButton className={styles['button']} weight={weight} {...more}>
      {icon}
      <span>{children}</span>
    </PressButton>
  );
}
