import { Control } from '../../../controls/control.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** The way out of a page that asks again and again. */
export function StopButton({ question }: QuestionProps<'alert' | 'confirm' | 'prompt'>) {
  const words = useWords();
  const answer = useAnswer(question);
  return (
    <ActionButton
      weight="quiet"
      picture={<Control name="noMessages" />}
      onPress={() => answer({ kind: 'stop' })}
    >
      {words('question.stop')}
    </ActionButton>
  );
}
