import type { LanguageId } from '../../../app/language/language.ts';
import type { TimeOfDay } from '../../../app/terminal/time-of-day.ts';
import { Picture } from '../../pictures/picture.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import styles from './seal.module.css';

interface SealProps {
  readonly languages: readonly LanguageId[];
  readonly sealedAt: TimeOfDay;
}

/** Small and calm: nothing of the visitor before is left, and somebody looked. */
export function Seal({ languages, sealedAt }: SealProps) {
  return (
    <span className={styles['seal']}>
      <span className={styles['pictures']}>
        <Picture name="broom" className={styles['broom']} />
        <Picture name="done" className={styles['done']} />
      </span>
      <span className={styles['sentences']} data-alone={languages.length === 1}>
        <EachLanguage languages={languages} text={(words) => words('welcome.seal', { time: sealedAt })} />
      </span>
    </span>
  );
}
