import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { curtainBridge } from './bridge.ts';
import { CurtainApp } from './curtain/curtain-app.tsx';
import { keepCalm } from './keep-calm.ts';
import { markKeyboardUse } from './keyboard-marks.ts';
import { openMirror } from './mirror.ts';
import { watchStaffGesture } from './staff-gesture.ts';

const bridge = curtainBridge();
const root = document.querySelector('#root');
if (root === null) throw new Error('curtain.html has no root');

// Capture: also what lands on a button counts, and nothing on the page can keep it away.
document.addEventListener('pointerdown', () => void bridge.touched(undefined), { capture: true });
watchStaffGesture(document, () => void bridge.askStaff(undefined));
keepCalm(document);
markKeyboardUse(document);
createRoot(root).render(
  <CurtainApp
    store={openMirror({ ask: () => bridge.curtain(undefined), onChanged: bridge.onCurtainChanged })}
    onQuit={() => void bridge.quit(undefined)}
    onCall={() => void bridge.callSomeone(undefined)}
  />,
);
