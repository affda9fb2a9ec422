import { useState } from 'react';
import { Picture } from '../../pictures/picture.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { TextLine } from '../../ui/text-line.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ExerciseProps } from './exercise-props.ts';
import styles from './practice-screen.module.css';

/** Letters that make a word; one alone is a slip of the hand. */
const fewestLetters = 2;

/** Any word will do, in any script. It is never sent anywhere, and gone with this exercise. */
export function TypeExercise({ onDone }: ExerciseProps) {
  const words = useWords();
  const [word, setWord] = useState('');
  return (
    <form
      className={styles['writing']}
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim().length >= fewestLetters) onDone();
      }}
    >
      <TextLine label={words('practice.word')} value={word} onChange={setWord} longest={40} />
      <ActionButton
        isSending
        weight="main"
        picture={<Picture name="done" />}
        isDisabled={word.trim().length < fewestLetters}
      >
        {words('practice.written')}
      </ActionButton>
    </form>
  );
}
