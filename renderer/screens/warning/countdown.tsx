import { useContext } from 'react';
import { LanguageContext, wordsOf } from '../../words/use-words.ts';
import styles from './countdown.module.css';

/** Seconds at which a screen reader says how many are left; each one would talk over everything else. */
const spokenAt: ReadonlySet<number> = new Set([60, 30, 10]);

/** The seconds left, readable from across the room. */
export function Countdown({ seconds }: { readonly seconds: number }) {
  const words = wordsOf(useContext(LanguageContext));
  return (
    <>
      <div className={styles['countdown']} aria-hidden>
        <span className={styles['number']}>{seconds}</span>
        <span className={styles['unit']}>{words('warning.seconds', { count: seconds })}</span>
      </div>
      <p role="timer" aria-live="polite" className="visuallyHidden">
        {spokenAt.has(seconds) ? words('warning.secondsSpoken', { count: seconds }) : ''}
      </p>
    </>
  );
}
