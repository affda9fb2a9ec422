import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { EachLanguage } from '../words/each-language.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import styles from './said.module.css';

interface SaidProps {
  readonly view: CurtainView;
  readonly text: (words: Words) => string;
}

/** In the language of the visitor who leaves, and where there is none in those of the profile. */
export function Said({ view, text }: SaidProps) {
  const words = useWords();
  return view.language === null ? (
    <span className={styles['each']}>
      <EachLanguage languages={view.languages} text={text} />
    </span>
  ) : (
    text(words)
  );
}
