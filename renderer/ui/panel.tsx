import type { ReactNode } from 'react';
import { Control } from '../controls/control.tsx';
import { useHands } from '../scene/scene-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ActionButton } from './action-button.tsx';
import { PageLayout } from './page-layout.tsx';
import styles from './panel.module.css';
import { ScreenHeader } from './screen-header.tsx';

interface PanelProps {
  readonly title: ReactNode;
  readonly below?: ReactNode;
  /** In the place of "close", for a question that wants an answer. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** A choice that lies over a screen; "close" leads back to where one was. */
export function Panel({ title, below, after, children }: PanelProps) {
  const words = useWords();
  const { act } = useHands();
  return (
    <section className={styles['panel']}>
      <PageLayout
        header={
          <ScreenHeader
            title={title}
            below={below}
            after={
              after ?? (
                <ActionButton picture={<Control name="close" />} onPress={() => act({ kind: 'closePanel' })}>
                  {words('panel.close')}
                </ActionButton>
              )
            }
          />
        }
      >
        {children}
      </PageLayout>
    </section>
  );
}
