import { Control } from '../controls/control.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './trial-strip.module.css';

/** Only where Borne is tried out in a window: how to leave it. A real terminal never draws this. */
export function TrialStrip({ onQuit }: { readonly onQuit: () => void }) {
  const words = useWords();
  return (
    <aside className={styles['strip']} aria-label={words('trial.label')}>
      <span>{words('trial.label')}</span>
      <PressButton className={styles['quit']} onPress={onQuit}>
        <Control name="close" />
        {words('trial.quit')}
      </PressButton>
    </aside>
  );
}
