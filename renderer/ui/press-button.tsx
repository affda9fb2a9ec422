import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { useSpokenPress } from '../voice/listening.tsx';
import { type GuideKey, guideMark, steersVoice } from '../voice/tour.ts';
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
  /** Says something itself, and never first what it is. */
  readonly actsAtOnce?: boolean | undefined;
  /** A key: what is being written in keeps the focus. */
  readonly keepsFocusElsewhere?: boolean | undefined;
  /** What the voice is steered by: a tour of the screen passes over it. */
  readonly isSteering?: boolean | undefined;
  /** What a tour of the screen says about it, after its name. */
  readonly guide?: GuideKey | undefined;
  /** What the voice says in the place of the words on it. */
  readonly saidAs?: string | undefined;
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
  isSteering = false,
  keepsFocusElsewhere = false,
  guide,
  saidAs,
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
      {...(keepsFocusElsewhere ? { preventFocusOnPress: true, excludeFromTabOrder: true } : {})}
      {...guideMark(guide)}
      {...(isSteering ? steersVoice : {})}
      {...(saidAs === undefined ? {} : { 'data-said-as': saidAs })}
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
