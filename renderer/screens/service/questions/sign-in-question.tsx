import { useState } from 'react';
import { Control } from '../../../controls/control.tsx';
import { Picture } from '../../../pictures/picture.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { TextLine } from '../../../ui/text-line.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { QuestionForm } from './question-form.tsx';
import styles from './sign-in-question.module.css';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** Letters an answer may have, as app/session/page-question.ts says, which would bring the schemas along. */
const longest = { user: 256, password: 1_024 } as const;

/** The site asks for a name and a password by HTTP, before it shows any page of its own. */
export function SignInQuestion({ question }: QuestionProps<'signIn'>) {
  const words = useWords();
  const answer = useAnswer(question);
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  return (
    <QuestionForm onSend={() => answer({ kind: 'signIn', user, password })}>
      <MessageScreen
        picture="key"
        title={words('question.signInTitle')}
        text={<SiteSentence text="question.signInText" host={question.host} />}
        takesFocus={false}
        body={
          <div className={styles['body']}>
            {question.again ? <p role="alert">{words('question.signInAgain')}</p> : null}
            <div className={styles['fields']}>
              <TextLine
                takesFocus
                dir="ltr"
                label={words('question.user')}
                value={user}
                onChange={setUser}
                longest={longest.user}
              />
              <TextLine
                dir="ltr"
                label={words('question.password')}
                value={password}
                onChange={setPassword}
                longest={longest.password}
                isHidden={!isShown}
              />
            </div>
          </div>
        }
      >
        <ActionButton isSending weight="main" picture={<Picture name="yes" />}>
          {words('question.signIn')}
        </ActionButton>
        <ActionButton picture={<Picture name="no" />} onPress={() => answer({ kind: 'no' })}>
          {words('question.cancel')}
        </ActionButton>
        <ActionButton
          weight="quiet"
          picture={<Control name={isShown ? 'hide' : 'show'} />}
          onPress={() => setShown(!isShown)}
        >
          {words(isShown ? 'question.hidePassword' : 'question.showPassword')}
        </ActionButton>
      </MessageScreen>
    </QuestionForm>
  );
}
