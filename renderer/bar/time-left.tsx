import { Picture } from '../pictures/picture.tsx';
import { BothWords } from '../words/both-words.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './time-left.module.css';

interface TimeLeftProps {
  readonly minutes: number;
  /** 0–1, of the longest session. */
  readonly share: number;
}

/** How long this session may still last: an hourglass, a number, a bar that grows shorter. */
export function TimeLeft({ minutes, share }: TimeLeftProps) {
  const words = useWords();
  return (
    <div className={styles['time']}>
      <Picture name="hourglass" className={styles['glass']} />
      <p className="visuallyHidden">{words('bar.timeLeftSpoken', { count: minutes })}</p>
      <div aria-hidden className={styles['left']}>
        <span className={styles['number']}>
          <BothWords>{words('bar.timeLeft', { count: minutes })}</BothWords>
        </span>
        <span className={styles['track']}>
          <span className={styles['share']} style={{ '--share': share }} />
        </span>
      </div>
    </div>
  );
}
