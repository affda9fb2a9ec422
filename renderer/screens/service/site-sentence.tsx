import type { ParseKeys } from 'i18next';
import { useContext } from 'react';
import { Trans } from 'react-i18next';
import { InBoth } from '../../words/both-words.tsx';
import { HelperContext, LanguageContext, type Words, wordsOf } from '../../words/use-words.ts';
import styles from './site-sentence.module.css';

interface SiteSentenceProps {
  /** Key of a text with `<host>{{host}}</host>` in it. */
  readonly text: Extract<ParseKeys, 'blocked.text' | `question.${string}`>;
  readonly host: string;
}

/** A sentence of ours that names a site. Its name stands apart, and reads from left to right in every language. */
export function SiteSentence(sentence: SiteSentenceProps) {
  const own = wordsOf(useContext(LanguageContext));
  const helper = useContext(HelperContext);
  return (
    <InBoth
      own={<InOneLanguage {...sentence} words={own} />}
      helpers={helper === null ? null : <InOneLanguage {...sentence} words={wordsOf(helper)} />}
    />
  );
}

function InOneLanguage({ text, host, words }: SiteSentenceProps & { readonly words: Words }) {
  return (
    <Trans
      t={words}
      i18nKey={text}
      values={{ host }}
      components={{ host: <b dir="ltr" className={styles['host']} /> }}
    />
  );
}
