import { useRef } from 'react';
import { Control } from '../../controls/control.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './charter-full-text.module.css';
import { useCharter } from './use-charter.ts';

/** Of the height that is seen, so that the last line read stays in sight. */
const stepShare = 0.75;

/** The whole charter, moved by large buttons; a finger or a wheel moves it as well. */
export function CharterFullText() {
  const words = useWords();
  const { act } = useHands();
  const { fullText } = useCharter();
  const text = useRef<HTMLDivElement>(null);
  const move = (direction: 1 | -1): void =>
    text.current?.scrollBy({ top: direction * stepShare * text.current.clientHeight, behavior: 'smooth' });
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
          <ActionButton picture={<Control name="up" />} onPress={() => move(-1)}>
            {words('charter.up')}
          </ActionButton>
          <ActionButton picture={<Control name="down" />} onPress={() => move(1)}>
            {words('charter.down')}
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
