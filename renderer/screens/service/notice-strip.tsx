import { useContext, useEffect } from 'react';
import type { PageNotice } from '../../../app/session/page-notice.ts';
import { Control, type ControlName } from '../../controls/control.tsx';
import { heardLanguage, useHands, useScene } from '../../scene/scene-context.tsx';
import { PageStrip } from '../../ui/page-strip.tsx';
import { ListeningContext } from '../../voice/listening.tsx';
import { BothWords } from '../../words/both-words.tsx';
import { useWords, wordsOf } from '../../words/use-words.ts';

const controls = {
  downloadRefused: 'download',
  documentTooBig: 'download',
  windowRefused: 'window',
  cameraRefused: 'noCamera',
  microphoneRefused: 'noMicrophone',
  locationRefused: 'noLocation',
  certificateRefused: 'certificate',
  questionsStopped: 'noMessages',
  yourTurn: 'together',
  siteOpened: 'window',
  leaveByKey: 'keyboard',
  exploreByKey: 'keyboard',
} as const satisfies Record<PageNotice, ControlName>;

interface NoticeStripProps {
  readonly notice: PageNotice | null;
}

/** What was refused or stopped, in one sentence under the website. */
export function NoticeStrip({ notice }: NoticeStripProps) {
  const words = useWords();
  const { act } = useHands();
  useSpokenNotice(notice);
  return (
    <PageStrip onClose={() => act({ kind: 'dismissNotice' })}>
      {notice === null ? null : (
        <>
          <Control name={controls[notice]} />
          <span>
            <BothWords>{words(`notice.${notice}`)}</BothWords>
          </span>
        </>
      )}
    </PageStrip>
  );
}

/** For who listens; that the visitor writes alone now is for both to hear. */
function useSpokenNotice(notice: PageNotice | null): void {
  const listening = useContext(ListeningContext);
  const scene = useScene();
  const language = heardLanguage(scene);
  const isHeard = scene.view.comfort.sound !== 'off' && (listening?.isOn === true || notice === 'yourTurn');
  const voice = listening?.voice;
  useEffect(() => {
    if (notice === null || !isHeard) return;
    voice?.say({
      parts: [{ text: wordsOf(language)(`notice.${notice}`), language, about: null }],
      rank: 'answer',
    });
  }, [voice, notice, isHeard, language]);
}
