import type { LanguageId } from '../../../app/language/language.ts';
import { Picture } from '../../pictures/picture.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import styles from './lost-session.module.css';

/** For whoever sat here when the power went: they may not know what became of their form. */
export function LostSession({ languages }: { readonly languages: readonly LanguageId[] }) {
  return (
    <span className={styles['card']}>
      <Picture name="page-broken" className={styles['picture']} />
      <span className={styles['sentences']} data-alone={languages.length === 1}>
        <EachLanguage languages={languages} text={(words) => words('welcome.afterLoss')} />
      </span>
    </span>
  );
}
