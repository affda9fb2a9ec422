import { Picture } from '../../pictures/picture.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ExerciseProps } from './exercise-props.ts';
import styles from './practice-screen.module.css';

/** Going there is enough; a finger that touches it went there too, and so did a key. */
export function PointExercise({ onDone }: ExerciseProps) {
  const words = useWords();
  return (
    <span className={styles['place']} onPointerEnter={onDone}>
      <PressButton
        actsAtOnce
        className={styles['target']}
        spokenName={words('practice.target')}
        onPress={onDone}
      >
        <Picture name="star" className={styles['picture']} />
      </PressButton>
    </span>
  );
}
