import type { ParseKeys } from 'i18next';
import { Trans } from 'react-i18next';
import { useWords } from '../../words/use-words.ts';
import styles from './site-sentence.module.css';

interface SiteSentenceProps {
  /** Key of a text with `<host>{{host}}</host>` in it. */
  readonly text: Extract<ParseKeys, 'blocked.text' | `question.${string}`>;
  readonly host: string;
}

/** A sentence of ours that names a site. Its name stands apart, and reads from left to right in every language. */
export function SiteSentence({ text, host }: SiteSentenceProps) {
  const words = useWords();
  return (
    <Trans
      t={words}
      i18nKey={text}
      values={{ host }}
      components={{ host: <b dir="ltr" className={styles['host']} /> }}
    />
  );
}
