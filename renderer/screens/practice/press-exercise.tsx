import { useState } from 'react';
import { Picture } from '../../pictures/picture.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ExerciseProps } from './exercise-props.ts';
import styles from './practice-screen.module.css';

/** Where the target stands, one after the other: three presses show that it was no accident. */
const corners = ['start', 'end', 'middle'] as const;

export function PressExercise({ onDone }: ExerciseProps) {
  const words = useWords();
  const [count, setCount] = useState(0);
  return (
    <span className={styles['place']} data-corner={corners[count]}>
      <PressButton
        key={count}
        actsAtOnce
        className={styles['target']}
        spokenName={words('practice.target')}
        onPress={() => (count + 1 < corners.length ? setCount(count + 1) : onDone())}
      >
        <Picture name="star" className={styles['picture']} />
      </PressButton>
    </span>
  );
}
