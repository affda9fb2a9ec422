import { MessageScreen } from '../../../ui/message-screen.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { PageWords } from './page-words.tsx';
import { StopButton } from './stop-button.tsx';
import type { QuestionProps } from './use-answer.ts';
import { YesNo } from './yes-no.tsx';

/** The site asks something that is answered by yes or no (`confirm`). */
export function ConfirmQuestion({ question }: QuestionProps<'confirm'>) {
  const words = useWords();
  return (
    <MessageScreen
      picture="question"
      title={words('question.confirmTitle')}
      text={<SiteSentence text="question.asks" host={question.host} />}
      body={<PageWords host={question.host} text={question.text} />}
    >
      <YesNo question={question} />
      {question.mayStop ? <StopButton question={question} /> : null}
    </MessageScreen>
  );
}
