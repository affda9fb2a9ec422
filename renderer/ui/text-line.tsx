import { useEffect, useRef } from 'react';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import { Control } from '../controls/control.tsx';
import { useHands, useScene } from '../scene/scene-context.tsx';
import { useWords } from '../words/use-words.ts';
import { PressButton } from './press-button.tsx';
import styles from './text-line.module.css';

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  /** Its letters are drawn as dots. */
  readonly isHidden?: boolean;
  /** Whatever the language around it: names and passwords are written from left to right. */
  readonly dir?: 'ltr' | 'auto';
  /** The field a screen begins at. */
  readonly takesFocus?: boolean;
}

/** One line to write in. The next visitor is offered nothing of it: nothing is completed, corrected or kept. */
export function TextLine({
  label,
  value,
  onChange,
  longest,
  isHidden = false,
  dir = 'auto',
  takesFocus = false,
}: TextLineProps) {
  const field = useRef<HTMLInputElement>(null);
  const words = useWords();
  const { act } = useHands();
  const isOpen = useScene().view.comfort.keyboard;
  const setKeyboard = (open: boolean): void => act({ kind: 'setKeyboard', open });
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [takesFocus]);
  return (
    <TextField
      className={styles['line'] ?? ''}
      value={value}
      onChange={onChange}
      maxLength={longest}
      type={isHidden ? 'password' : 'text'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <Label className={styles['label']}>{label}</Label>
      <span className={styles['writing']}>
        <Input
          ref={field}
          className={styles['input'] ?? ''}
          dir={dir}
          autoCapitalize="none"
          // A finger may have no other keyboard.
          onPointerUp={({ pointerType }) => pointerType === 'touch' && setKeyboard(true)}
        />
        <PressButton
          className={styles['keyboard']}
          keepsFocusElsewhere
          isChosen={isOpen}
          spokenName={words('keyboard.name')}
          onPress={() => {
            field.current?.focus({ preventScroll: true });
            setKeyboard(!isOpen);
          }}
        >
          <Control name="keyboard" />
        </PressButton>
      </span>
    </TextField>
  );
}
