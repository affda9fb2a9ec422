import { useRef } from 'react';
import { Control } from '../../controls/control.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useScrollSteps } from '../../ui/use-scroll-steps.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './charter-full-text.module.css';
import { useCharter } from './use-charter.ts';

/** The whole charter, moved by large buttons; a finger or a wheel moves it as well. */
export function CharterFullText() {
  const words = useWords();
  const { act } = useHands();
  const { fullText } = useCharter();
  const text = useRef<HTMLDivElement>(null);
  const { atStart, atEnd, moveUp, moveDown } = useScrollSteps(text);
  return (
    <PageLayout header={<ScreenHeader title={words('charter.fullTitle')} />}>
      <div className={styles['layout']}>
        <div
          ref={text}
          className={styles['text']}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
          tabIndex={0}
          role="region"
          aria-label={words('charter.fullTitle')}
        >
          {fullText.map((paragraph) =>
            paragraph.startsWith('# ') ? (
              <h2 key={paragraph} className={styles['heading']}>
                {paragraph.slice(2)}
              </h2>
            ) : (
              <p key={paragraph}>{paragraph}</p>
            ),
          )}
        </div>
        <div className={styles['buttons']}>
          <ActionButton picture={<Control name="up" />} isDisabled={atStart} onPress={moveUp}>
            {words('scroll.up')}
          </ActionButton>
          <ActionButton picture={<Control name="down" />} isDisabled={atEnd} onPress={moveDown}>
            {words('scroll.down')}
          </ActionButton>
          <span className={styles['space']} />
          <ActionButton
            weight="main"
            picture={<Control name="back" />}
            onPress={() => act({ kind: 'showCharter', view: 'short' })}
          >
            {words('charter.backToShort')}
          </ActionButton>
        </div>
      </div>
    </PageLayout>
  );
}
