import { type ReactNode, useContext } from 'react';
import { languages } from '../../app/language/language.ts';
import { halvesOf, helperMark } from './both.ts';
import styles from './both-words.module.css';
import { HelperContext } from './use-words.ts';

/** A text in the visitor's language and, where somebody helps, below it in theirs. */
export function BothWords({ children }: { readonly children: ReactNode }) {
  if (typeof children !== 'string') return children;
  const [own, helpers] = halvesOf(children);
  return helpers === null ? own : <InBoth own={own} helpers={helpers} />;
}

interface InBothProps {
  readonly own: ReactNode;
  readonly helpers: ReactNode;
}

/** What stands in both languages, one below the other; only the visitor's where nobody helps. */
export function InBoth({ own, helpers }: InBothProps) {
  const helper = useContext(HelperContext);
  if (helper === null) return own;
  return (
    <span className={styles['both']}>
      <span>{own}</span>
      <span
        data-helper
        lang={languages[helper].tag}
        dir={languages[helper].direction}
        className={styles['helper']}
      >
        {helperMark}
        {helpers}
      </span>
    </span>
  );
}
