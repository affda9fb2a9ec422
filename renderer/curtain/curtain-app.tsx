import { useSyncExternalStore } from 'react';
import { usualComfort } from '../../app/session/comfort.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { Frame } from '../frame/frame.tsx';
import { TrialStrip } from '../frame/trial-strip.tsx';
import { usePageLooks } from '../frame/use-page-looks.ts';
import type { Mirror } from '../mirror.ts';
import { LanguageContext } from '../words/use-words.ts';
import { CurtainContent } from './curtain-content.tsx';

interface CurtainAppProps {
  /** Plain paper, which hides as well as any, until the warden has answered. */
  readonly store: Mirror<CurtainView>;
  readonly onQuit: () => void;
  /** A person is called. */
  readonly onCall: () => void;
}

/** What hides everything while a session starts, is erased, or cannot be. */
export function CurtainApp({ store, onQuit, onCall }: CurtainAppProps) {
  const view = useSyncExternalStore(store.subscribe, store.read);
  return view === null ? null : <DrawnCurtain view={view} onQuit={onQuit} onCall={onCall} />;
}

interface DrawnCurtainProps extends Omit<CurtainAppProps, 'store'> {
  readonly view: CurtainView;
}

function DrawnCurtain({ view, onQuit, onCall }: DrawnCurtainProps) {
  const language = view.language ?? view.languages[0] ?? 'fr';
  usePageLooks(language, view.brandColour, usualComfort);
  return (
    <LanguageContext value={language}>
      <Frame above={view.trial ? <TrialStrip onQuit={onQuit} /> : undefined}>
        <CurtainContent view={view} onCall={onCall} />
      </Frame>
    </LanguageContext>
  );
}
