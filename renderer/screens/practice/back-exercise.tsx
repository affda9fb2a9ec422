import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ExerciseProps } from './exercise-props.ts';
import styles from './practice-screen.module.css';

/** The button that stands over every website, with the same drawing and the same word. */
export function BackExercise({ onDone }: ExerciseProps) {
  const words = useWords();
  return (
    <div className={styles['site']}>
      <div className={styles['siteLine']}>
        <ActionButton picture={<Control name="back" />} onPress={onDone}>
          {words('service.back')}
        </ActionButton>
      </div>
      <Picture name="document" className={styles['picture']} />
    </div>
  );
}
