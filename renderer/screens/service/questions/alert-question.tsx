import { Picture } from '../../../pictures/picture.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { PageWords } from './page-words.tsx';
import { StopButton } from './stop-button.tsx';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** The site says something (`alert`). */
export function AlertQuestion({ question }: QuestionProps<'alert'>) {
  const words = useWords();
  const answer = useAnswer(question);
  return (
    <MessageScreen
      picture="message"
      title={words('question.alertTitle')}
      text={<SiteSentence text="question.writes" host={question.host} />}
      body={<PageWords host={question.host} text={question.text} />}
    >
      <ActionButton weight="main" picture={<Picture name="yes" />} onPress={() => answer({ kind: 'yes' })}>
        {words('question.understood')}
      </ActionButton>
      {question.mayStop ? <StopButton question={question} /> : null}
    </MessageScreen>
  );
}
