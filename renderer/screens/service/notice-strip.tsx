import type { PageNotice } from '../../../app/session/page-notice.ts';
import { Control, type ControlName } from '../../controls/control.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './notice-strip.module.css';

const controls = {
  downloadRefused: 'download',
  documentTooBig: 'download',
  windowRefused: 'window',
  cameraRefused: 'noCamera',
  microphoneRefused: 'noMicrophone',
  locationRefused: 'noLocation',
  certificateRefused: 'certificate',
  questionsStopped: 'noMessages',
} as const satisfies Record<PageNotice, ControlName>;

interface NoticeStripProps {
  readonly notice: PageNotice | null;
}

/**
 * One sentence under a website. It stands below the page, not above it: what a finger is about to touch stays
 * where it is. The strip is there before its sentence, since a screen reader says only what comes into one.
 */
export function NoticeStrip({ notice }: NoticeStripProps) {
  const words = useWords();
  const { act } = useHands();
  return (
    <div className={styles['strip']} data-empty={notice === null}>
      <p role="status" className={styles['sentence']}>
        {notice === null ? null : (
          <>
            <Control name={controls[notice]} />
            <span>{words(`notice.${notice}`)}</span>
          </>
        )}
      </p>
      {notice === null ? null : (
        <PressButton className={styles['close']} onPress={() => act({ kind: 'dismissNotice' })}>
          <Control name="close" />
          <span>{words('panel.close')}</span>
        </PressButton>
      )}
    </div>
  );
}
