import { useContext, useEffect, useState } from 'react';
import { assertNever } from '../../../app/assert-never.ts';
import { Control } from '../../controls/control.tsx';
import { heardLanguage, useHands, useScene } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { StepDots } from '../../ui/step-dots.tsx';
import { ListeningContext } from '../../voice/listening.tsx';
import { useWords, wordsOf } from '../../words/use-words.ts';
import { BackExercise } from './back-exercise.tsx';
import { afterExercise, type Exercise, exercises } from './exercises.ts';
import { PointExercise } from './point-exercise.tsx';
import styles from './practice-screen.module.css';
import { PressExercise } from './press-exercise.tsx';
import { ScrollExercise } from './scroll-exercise.tsx';
import { TypeExercise } from './type-exercise.tsx';

/** For who never held a mouse: five small things, one after the other, spoken throughout. Nothing of it is kept. */
export function PracticeScreen() {
  const words = useWords();
  const { act } = useHands();
  const [exercise, setExercise] = useState<Exercise | null>('point');
  useSpokenExercise(exercise);
  if (exercise === null) {
    return (
      <MessageScreen picture="star" title={words('practice.done')} text={words('practice.notKept')}>
        <ActionButton
          weight="main"
          picture={<Control name="start" />}
          onPress={() => act({ kind: 'goHome' })}
        >
          {words('practice.finish')}
        </ActionButton>
        <ActionButton picture={<Control name="again" />} onPress={() => setExercise('point')}>
          {words('practice.restart')}
        </ActionButton>
      </MessageScreen>
    );
  }
  const next = (): void => setExercise(afterExercise(exercise));
  return (
    <PageLayout
      header={
        <ScreenHeader
          key={exercise}
          title={words(`practice.${exercise}`)}
          below={<StepDots count={exercises.length} at={exercises.indexOf(exercise)} />}
          after={
            <ActionButton picture={<Control name="next" />} onPress={next}>
              {words('practice.skip')}
            </ActionButton>
          }
        />
      }
    >
      <div className={styles['ground']} data-exercise={exercise}>
        <ExerciseGround key={exercise} exercise={exercise} onDone={next} />
      </div>
    </PageLayout>
  );
}

interface GroundProps {
  readonly exercise: Exercise;
  readonly onDone: () => void;
}

function ExerciseGround({ exercise, onDone }: GroundProps) {
  switch (exercise) {
    case 'point':
      return <PointExercise onDone={onDone} />;
    case 'press':
      return <PressExercise onDone={onDone} />;
    case 'scroll':
      return <ScrollExercise onDone={onDone} />;
    case 'type':
      return <TypeExercise onDone={onDone} />;
    case 'back':
      return <BackExercise onDone={onDone} />;
    default:
      return assertNever(exercise);
  }
}

/** Says each exercise, also to who does not listen otherwise: whoever has never held a mouse may not read either. */
function useSpokenExercise(exercise: Exercise | null): void {
  const voice = useContext(ListeningContext)?.voice;
  const scene = useScene();
  const language = heardLanguage(scene);
  const isSilent = scene.view.comfort.sound === 'off';
  useEffect(() => {
    if (voice === undefined || isSilent) return;
    const words = wordsOf(language);
    const text = exercise === null ? words('practice.done') : words(`practice.${exercise}`);
    const well = exercise === 'point' || exercise === null ? [] : [words('practice.well')];
    voice.say({
      parts: [...well, text].map((said) => ({ text: said, language, about: null })),
      rank: 'tour',
    });
  }, [voice, isSilent, language, exercise]);
}
