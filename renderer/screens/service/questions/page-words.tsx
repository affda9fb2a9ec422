import { useRef } from 'react';
import { Control } from '../../../controls/control.tsx';
import { ActionButton } from '../../../ui/action-button.tsx';
import { boxMark } from '../../../ui/fit.ts';
import { useScrollSteps } from '../../../ui/use-scroll-steps.ts';
import { useWords } from '../../../words/use-words.ts';
import styles from './page-words.module.css';

interface PageWordsProps {
  readonly host: string;
  readonly text: string;
}

/** Letters and lines that are drawn whole on every screen; more of them are moved in a box. */
const shortText = { letters: 280, lines: 5 } as const;

/**
 * The words of a website, in a box of their own that is named for it, as plain text. They may be in any language
 * and direction: each line takes its own.
 */
export function PageWords({ host, text }: PageWordsProps) {
  const words = useWords();
  const name = words('question.words', { host });
  if (text.trim() === '') return <p className={styles['empty']}>{words('question.noWords')}</p>;
  const isShort = text.length <= shortText.letters && text.split('\n').length <= shortText.lines;
  return isShort ? (
    <section aria-label={name} className={styles['box']} dir="auto">
      {text}
    </section>
  ) : (
    <LongWords name={name} text={text} />
  );
}

interface LongWordsProps {
  readonly name: string;
  readonly text: string;
}

function LongWords({ name, text }: LongWordsProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { atStart, atEnd, moveUp, moveDown } = useScrollSteps(box);
  return (
    <div className={styles['long']} data-gives-way="" {...boxMark}>
      <div
        ref={box}
        className={`${styles['box']} ${styles['moving']}`}
        dir="auto"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
        tabIndex={0}
        role="region"
        aria-label={name}
      >
        {text}
      </div>
      <div className={styles['steps']}>
        <ActionButton picture={<Control name="up" />} isDisabled={atStart} onPress={moveUp}>
          {words('scroll.up')}
        </ActionButton>
        <ActionButton picture={<Control name="down" />} isDisabled={atEnd} onPress={moveDown}>
          {words('scroll.down')}
        </ActionButton>
      </div>
    </div>
  );
}
