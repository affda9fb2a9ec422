import type { ReactNode } from 'react';
import { Control } from '../controls/control.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './page-strip.module.css';
import { PressButton } from './press-button.tsx';

interface PageStripProps {
  /** Null: nothing to say. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * One sentence under a website. It stands below the page, not above it: what a finger is about to touch stays
 * where it is. The strip is there before its sentence, since a screen reader says only what comes into one.
 */
export function PageStrip({ children, onClose }: PageStripProps) {
  const words = useWords();
  return (
    <div className={styles['strip']} data-empty={children === null}>
      <p role="status" className={styles['sentence']}>
        {children}
      </p>
      {children === null ? null : (
        <PressButton className={styles['close']} onPress={onClose}>
          <Control name="close" />
          <span>{words('panel.close')}</span>
        </PressButton>
      )}
    </div>
  );
}
