import { Control } from '../../../controls/control.tsx';
import { Picture } from '../../../pictures/picture.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** Something unsent stands on the page (`beforeunload`). The careful answer is the main one. */
export function LeaveQuestion({ question }: QuestionProps<'leave'>) {
  const words = useWords();
  const answer = useAnswer(question);
  return (
    <MessageScreen
      picture="leave"
      title={words('question.leaveTitle')}
      text={<SiteSentence text="question.leaveText" host={question.host} />}
    >
      <ActionButton weight="main" picture={<Picture name="form" />} onPress={() => answer({ kind: 'no' })}>
        {words('question.stay')}
      </ActionButton>
      <ActionButton picture={<Control name="forward" />} onPress={() => answer({ kind: 'yes' })}>
        {words('question.leave')}
      </ActionButton>
    </MessageScreen>
  );
}
