import { useEffect, useRef } from 'react';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import styles from './plain-field.module.css';

interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  /** Digits drawn as dots, for a PIN. */
  readonly isPin?: boolean;
  readonly takesFocus?: boolean;
}

/** One line to write in. Nothing is completed, corrected or kept. */
export function PlainField({
  label,
  value,
  onChange,
  longest,
  isPin = false,
  takesFocus = false,
}: PlainFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <TextField
      className={styles['line'] ?? ''}
      value={value}
      onChange={onChange}
      maxLength={longest}
      type={isPin ? 'password' : 'text'}
      {...(isPin ? { inputMode: 'numeric' as const } : {})}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <Label className={styles['label']}>{label}</Label>
      <Input ref={field} className={styles['input'] ?? ''} />
    </TextField>
  );
}
