import type { IconName } from '../../app/profile/icon-names.ts';
import { Picture } from '../pictures/picture.tsx';
import { type GuideKey, guideMark } from '../voice/tour.ts';
import { saidMark } from '../voice/words-on-screen.ts';
import { BothWords } from '../words/both-words.tsx';
import styles from './picture-lines.module.css';

interface PictureLinesProps {
  readonly lines: readonly { readonly icon: IconName; readonly text: string }[];
  readonly className?: string | undefined;
  /** What a tour of the screen says about them. */
  readonly guide?: GuideKey;
}

/** Short sentences, each with its picture, on one card. */
export function PictureLines({ lines, className = '', guide }: PictureLinesProps) {
  return (
    <ul className={`${styles['lines']} ${className}`} {...guideMark(guide)}>
      {lines.map(({ icon, text }) => (
        <li key={text} className={styles['line']}>
          <Picture name={icon} className={styles['picture']} />
          <p {...saidMark}>
            <BothWords>{text}</BothWords>
          </p>
        </li>
      ))}
    </ul>
  );
}
