import { useState } from 'react';
import { Control } from '../../../controls/control.tsx';
import { Picture } from '../../../pictures/picture.tsx';
import { drawnLanguage, useScene } from '../../../scene/scene-context.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { PageLayout } from '../../../ui/page-layout.tsx';
import { ScreenHeader } from '../../../ui/screen-header.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { TilePages } from '../../../ui/tile-pages.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import { DocumentTile } from './document-tile.tsx';
import styles from './documents-question.module.css';
import { type QuestionProps, useAnswer } from './use-answer.ts';

/** The site wants a file: one of this session's documents, or several of them. */
export function DocumentsQuestion({ question }: QuestionProps<'documents'>) {
  return question.documents.length === 0 ? (
    <NoDocuments question={question} />
  ) : (
    <DocumentChoice question={question} />
  );
}

function NoDocuments({ question }: QuestionProps<'documents'>) {
  const words = useWords();
  const answer = useAnswer(question);
  return (
    <MessageScreen
      picture="document"
      title={words('question.noDocumentsTitle')}
      text={<SiteSentence text="question.noDocumentsText" host={question.host} />}
    >
      <ActionButton weight="main" picture={<Control name="back" />} onPress={() => answer({ kind: 'no' })}>
        {words('question.backToPage')}
      </ActionButton>
    </MessageScreen>
  );
}

function DocumentChoice({ question }: QuestionProps<'documents'>) {
  const words = useWords();
  const scene = useScene();
  const answer = useAnswer(question);
  const { host, several, documents } = question;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const touch = (id: string): void => setChosen(several ? withOrWithout(chosen, id) : [id]);
  const title = words(several ? 'question.documentsTitle' : 'question.documentTitle');
  return (
    <PageLayout
      header={
        <ScreenHeader
          sign={<Sign picture="document" />}
          title={title}
          below={<SiteSentence text="question.documentsText" host={host} />}
        />
      }
    >
      <div className={styles['room']}>
        <div className={styles['choice']}>
          <div className={styles['documents']}>
            <TilePages
              label={title}
              looks={`${drawnLanguage(scene)} ${scene.view.comfort.textSize}`}
              tiles={documents.map(({ id, name }) => (
                <DocumentTile key={id} name={name} isChosen={chosen.includes(id)} onPress={() => touch(id)} />
              ))}
            />
          </div>
          <div className={styles['answers']}>
            <ActionButton
              weight="main"
              picture={<Control name="send" />}
              isDisabled={chosen.length === 0}
              onPress={() => answer({ kind: 'documents', documents: [...chosen] })}
            >
              {words('question.send')}
            </ActionButton>
            <ActionButton picture={<Picture name="no" />} onPress={() => answer({ kind: 'no' })}>
              {words('question.cancel')}
            </ActionButton>
            {/* Some of those chosen may lie on another page of tiles. */}
            <p role="status">
              {several && chosen.length > 0 ? words('question.chosen', { count: chosen.length }) : ''}
            </p>
          </div>
        </div>
      </div>
    </PageLayout>
  );
}

function withOrWithout(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}
