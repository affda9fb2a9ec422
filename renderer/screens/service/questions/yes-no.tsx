import { Picture } from '../../../pictures/picture.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** Both of one weight: what a site asks is not ours to recommend. */
export function YesNo({ question }: QuestionProps<'confirm' | 'permission'>) {
  const words = useWords();
  const answer = useAnswer(question);
  return (
    <>
      <ActionButton picture={<Picture name="yes" />} onPress={() => answer({ kind: 'yes' })}>
        {words('question.yes')}
      </ActionButton>
      <ActionButton picture={<Picture name="no" />} onPress={() => answer({ kind: 'no' })}>
        {words('question.no')}
      </ActionButton>
    </>
  );
}
