import { useRef } from 'react';
import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { useScrollSteps } from '../../ui/use-scroll-steps.ts';
import { useWords } from '../../words/use-words.ts';
import type { ExerciseProps } from './exercise-props.ts';
import styles from './practice-screen.module.css';

/** Things on the way down. */
const above = ['house', 'train', 'bicycle', 'clock', 'key', 'heart', 'food', 'snail'] as const;

/** Wheel, finger, bar at the side, keys or the large buttons: whatever gets one there is right. */
export function ScrollExercise({ onDone }: ExerciseProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const { atStart, atEnd, moveUp, moveDown } = useScrollSteps(list);
  return (
    <>
      <div
        ref={list}
        className={styles['list']}
        role="region"
        aria-label={words('practice.scroll')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
        tabIndex={0}
      >
        {above.map((name) => (
          <Picture key={name} name={name} className={styles['picture']} />
        ))}
        <PressButton
          actsAtOnce
          className={styles['target']}
          spokenName={words('practice.target')}
          onPress={onDone}
        >
          <Picture name="star" className={styles['picture']} />
        </PressButton>
      </div>
      <div className={styles['beside']}>
        <ActionButton picture={<Control name="up" />} isDisabled={atStart} onPress={moveUp}>
          {words('scroll.up')}
        </ActionButton>
        <ActionButton picture={<Control name="down" />} isDisabled={atEnd} onPress={moveDown}>
          {words('scroll.down')}
        </ActionButton>
      </div>
    </>
  );
}
