import { useScene } from '../scene/scene-context.tsx';
import { BothWords } from './both-words.tsx';
import { EachLanguage } from './each-language.tsx';
import styles from './own-words.module.css';
import { useWords, type Words } from './use-words.ts';

/** Words of a button in the visitor's language; before one is chosen, small and in several at once. */
export function OwnWords({ text }: { readonly text: (words: Words) => string }) {
  const words = useWords();
  const { view, profile } = useScene();
  if (view.language !== null) return <BothWords>{text(words)}</BothWords>;
  return (
    <span className={styles['each']}>
      <EachLanguage languages={profile.languages} text={text} className={styles['one']} />
    </span>
  );
}
