import type { PageNotice } from '../../../app/session/page-notice.ts';
import { Control, type ControlName } from '../../controls/control.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { PageStrip } from '../../ui/page-strip.tsx';
import { useWords } from '../../words/use-words.ts';

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

/** What was refused or stopped, in one sentence under the website. */
export function NoticeStrip({ notice }: NoticeStripProps) {
  const words = useWords();
  const { act } = useHands();
  return (
    <PageStrip onClose={() => act({ kind: 'dismissNotice' })}>
      {notice === null ? null : (
        <>
          <Control name={controls[notice]} />
          <span>{words(`notice.${notice}`)}</span>
        </>
      )}
    </PageStrip>
  );
}
