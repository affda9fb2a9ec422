import { Delete } from 'lucide-react';
import { PressButton } from '../ui/press-button.tsx';
import styles from './pin-pad.module.css';
import { useStaffWords } from './staff-words.ts';

interface PinPadProps {
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Digits for a finger: a terminal may have no keyboard. */
export function PinPad({ onDigit, onErase }: PinPadProps) {
  const words = useStaffWords();
  const key = (digit: string) => (
    <PressButton key={digit} className={styles['key']} keepsFocusElsewhere onPress={() => onDigit(digit)}>
      {digit}
    </PressButton>
  );
  return (
    <div className={styles['pad']}>
      {digits.map(key)}
      <span />
      {key('0')}
      <PressButton
        className={styles['key']}
        keepsFocusElsewhere
        spokenName={words('lock.erase')}
        onPress={onErase}
      >
        <Delete aria-hidden />
      </PressButton>
    </div>
  );
}
