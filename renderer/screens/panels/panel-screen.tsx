import { assertNever } from '../../../app/assert-never.ts';
import type { Panel } from '../../../app/session/state.ts';
import { CallingPanel } from './calling-panel.tsx';
import { ConfirmEndPanel } from './confirm-end-panel.tsx';
import { HearingPanel } from './hearing-panel.tsx';
import { HideScreenPanel } from './hide-screen-panel.tsx';
import { LanguagePanel } from './language-panel.tsx';
import { LeavePagePanel } from './leave-page-panel.tsx';
import { ReadPagePanel } from './read-page-panel.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { SoundPanel } from './sound-panel.tsx';
import { TextSizePanel } from './text-size-panel.tsx';

/** What lies over a screen: a choice, a question of our own, or the raised hand. */
export function PanelScreen({ panel }: { readonly panel: Panel }) {
  switch (panel) {
    case 'language':
      return <LanguagePanel />;
    case 'sound':
      return <SoundPanel />;
    case 'textSize':
      return <TextSizePanel />;
    case 'calling':
      return <CallingPanel />;
    case 'confirmEnd':
      return <ConfirmEndPanel />;
    case 'hearing':
      return <HearingPanel />;
    case 'hideScreen':
      return <HideScreenPanel />;
    case 'readPage':
      return <ReadPagePanel />;
    case 'sheet':
      return <SheetPanel />;
    case 'leavePage':
      return <LeavePagePanel />;
    default:
      return assertNever(panel);
  }
}
