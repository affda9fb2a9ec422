import type { AnnouncedMinutes } from '../../app/session/time-announcement.ts';
import { Picture } from '../pictures/picture.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './time-strip.module.css';

interface TimeStripProps {
  readonly minutes: AnnouncedMinutes | null;
  /** The place closes then: more time cannot be had. */
  readonly isClosing: boolean;
  /** Over tiles: room taken from them would move them under a finger, and nobody there has a form to finish. */
  readonly isSpokenOnly: boolean;
}

/**
 * One calm sentence over the bar: how long is left. It asks nothing and goes by itself; the time stays in the bar. The
 * strip is there before its sentence, since a screen reader says only what comes into one.
 */
export function TimeStrip({ minutes, isClosing, isSpokenOnly }: TimeStripProps) {
  const words = useWords();
  return (
    <p
      role="status"
      className={isSpokenOnly ? 'visuallyHidden' : styles['strip']}
      data-empty={minutes === null}
    >
      {minutes === null ? null : (
        <>
          <Picture name="hourglass" className={styles['glass']} />
          <span>{words(isClosing ? 'bar.closingAnnounced' : 'bar.timeAnnounced', { count: minutes })}</span>
        </>
      )}
    </p>
  );
}
