import { type ReactNode, useState } from 'react';
import styles from './page.module.css';
import { StaffButton } from './staff-button.tsx';
import { useStaffWords } from './staff-words.ts';

interface ConfirmedProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly weight?: 'plain' | 'ending';
  readonly isDisabled?: boolean;
  /** What it will do, in one sentence. */
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** Two presses for what cannot be taken back: the first says what it will do. */
export function Confirmed({
  label,
  icon,
  weight = 'plain',
  isDisabled = false,
  question,
  yes,
  onYes,
}: ConfirmedProps) {
  const words = useStaffWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <StaffButton weight={weight} icon={icon} isDisabled={isDisabled} onPress={() => setAsking(true)}>
        {label}
      </StaffButton>
    );
  return (
    <div className={styles['list']} role="group" aria-label={label}>
      <p role="status">{question}</p>
      <div className={styles['row']}>
        <StaffButton
          weight={weight === 'ending' ? 'ending' : 'main'}
          onPress={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </StaffButton>
        <StaffButton onPress={() => setAsking(false)}>{words('now.no')}</StaffButton>
      </div>
    </div>
  );
}
