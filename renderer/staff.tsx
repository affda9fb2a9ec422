import './theme/base.css';
import './staff/staff.css';
import { createRoot } from 'react-dom/client';
import { staffBridge } from './bridge.ts';
import { keepCalm } from './keep-calm.ts';
import { markKeyboardUse } from './keyboard-marks.ts';
import { openMirror } from './mirror.ts';
import { StaffApp } from './staff/staff-app.tsx';

const bridge = staffBridge();
const root = document.querySelector('#root');
if (root === null) throw new Error('staff.html has no root');

for (const sign of ['pointerdown', 'keydown'] as const)
  document.addEventListener(sign, () => void bridge.stillHere(undefined), { capture: true });
keepCalm(document);
markKeyboardUse(document);
createRoot(root).render(
  <StaffApp
    bridge={bridge}
    store={openMirror({ ask: () => bridge.staff(undefined), onChanged: bridge.onStaffChanged })}
  />,
);
