import { useState } from 'react';
import { Control } from '../../../controls/control.tsx';
import { Picture } from '../../../pictures/picture.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { TextLine } from '../../../ui/text-line.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { PageWords } from './page-words.tsx';
import styles from './prompt-question.module.css';
import { QuestionForm } from './question-form.tsx';
import { StopButton } from './stop-button.tsx';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** Letters an answer may have: `longestQuestion` of app/, which would bring the schemas along. */
const longest = 2_000;

/** The site asks for a line of text (`prompt`). */
export function PromptQuestion({ question }: QuestionProps<'prompt'>) {
  const words = useWords();
  const answer = useAnswer(question);
  const [text, setText] = useState(question.preset);
  return (
    <QuestionForm onSend={() => answer({ kind: 'text', text })}>
      <MessageScreen
        picture="pencil"
        title={words('question.promptTitle')}
        text={<SiteSentence text="question.asks" host={question.host} />}
        takesFocus={false}
        body={
          <div className={styles['body']}>
            <PageWords host={question.host} text={question.text} />
            <TextLine
              takesFocus
              label={words('question.answer')}
              value={text}
              onChange={setText}
              longest={longest}
            />
          </div>
        }
      >
        <ActionButton isSending weight="main" picture={<Control name="send" />}>
          {words('question.confirm')}
        </ActionButton>
        <ActionButton picture={<Picture name="no" />} onPress={() => answer({ kind: 'no' })}>
          {words('question.cancel')}
        </ActionButton>
        {question.mayStop ? <StopButton question={question} /> : null}
      </MessageScreen>
    </QuestionForm>
  );
}
