import { Control } from '../../../controls/control.tsx';
import { Picture } from '../../../pictures/picture.tsx';
import { useHands } from '../../../scene/scene-context.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** The page wants to be printed, which is not possible yet: a person knows a way. */
export function PrintQuestion({ question }: QuestionProps<'print'>) {
  const words = useWords();
  const { act } = useHands();
  const answer = useAnswer(question);
  return (
    <MessageScreen
      picture="printer"
      title={words('question.printTitle')}
      text={<SiteSentence text="question.printText" host={question.host} />}
    >
      <ActionButton
        weight="main"
        picture={<Picture name="asking-person" />}
        onPress={() => act({ kind: 'openPanel', panel: 'calling' })}
      >
        {words('bar.call')}
      </ActionButton>
      <ActionButton picture={<Control name="back" />} onPress={() => answer({ kind: 'no' })}>
        {words('question.backToPage')}
      </ActionButton>
    </MessageScreen>
  );
}
