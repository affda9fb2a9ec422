import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { useSpokenPress } from '../voice/listening.tsx';
import { boxMark } from './fit.ts';

export interface PressButtonProps {
  readonly className: string | undefined;
  /** Left out on a button that only sends the form around it. */
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** For one of several choices, or a button whose panel lies open. */
  readonly isChosen?: boolean | undefined;
  /** Where the written name says too little; it contains the written one. */
  readonly spokenName?: string | undefined;
  /** The words' own language and direction, where they are not the screen's. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** For its style sheet: `data-weight`. */
  readonly weight?: string | undefined;
  /** Never says first what it is: what the voice itself is steered by. */
  readonly actsAtOnce?: boolean | undefined;
  /** Sends the form around it, as Enter in one of its fields does. */
  readonly isSending?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/**
 * The one button of all screens, wrapping React Aria's: a press is the same for finger, mouse, pen, key and
 * screen reader, and is given up when the finger slides away. Style sheets see `data-pressed`,
 * `data-hovered`, `data-disabled` and `data-focus-visible`.
 */
export function PressButton({
  className = '',
  onPress,
  isDisabled = false,
  isChosen,
  spokenName,
  lang,
  dir,
  weight,
  isSending = false,
  actsAtOnce = false,
  ref,
  children,
}: PressButtonProps) {
  const spoken = useSpokenPress(onPress, actsAtOnce);
  return (
    <Button
      {...(ref === undefined ? {} : { ref })}
      className={className}
      type={isSending && spoken.isArmed ? 'submit' : 'button'}
      {...(spoken.onPress === undefined ? {} : { onPress: spoken.onPress })}
      {...(spoken.onFocus === undefined ? {} : { onFocus: spoken.onFocus })}
      {...spoken.marks}
      isDisabled={isDisabled}
      {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
      {...(spokenName === undefined ? {} : { 'aria-label': spokenName })}
      {...(lang === undefined ? {} : { lang })}
      {...(dir === undefined ? {} : { dir })}
      data-weight={weight}
      {...boxMark}
    >
      {children}
    </Button>
  );
}
