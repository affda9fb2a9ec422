import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { visitorBridge } from './bridge.ts';
import { openWordHelp } from './glossary/word-help.ts';
import { keepCalm } from './keep-calm.ts';
import { markKeyboardUse } from './keyboard-marks.ts';
import { whenPainted } from './painted.ts';
import { comeFromPage } from './pane-focus.ts';
import { handsOf } from './scene/scene-context.tsx';
import { openSceneStore } from './scene/scene-store.ts';
import { ignoreSecondPress } from './second-press.ts';
import { watchStaffGesture } from './staff-gesture.ts';
import { keepSteady } from './steady-hand.ts';
import { VisitorApp } from './visitor-app.tsx';
import { openPageExploring } from './voice/page-exploring.ts';
import { openPageReading } from './voice/page-reading.ts';
import { openVoiceOf } from './voice/voice.ts';

const bridge = visitorBridge();
const root = document.querySelector('#root');
if (root === null) throw new Error('visitor.html has no root');

const reportPainted = (): void => whenPainted(document, () => void bridge.painted(undefined));

const store = openSceneStore(bridge);
const voice = openVoiceOf(bridge, document);

// Before whatever keeps a press from counting.
watchStaffGesture(document, () => void bridge.askStaff(undefined));
keepCalm(document);
ignoreSecondPress(document, store);
keepSteady(document, store);
markKeyboardUse(document);
bridge.onPageLeft(() => comeFromPage(document));
createRoot(root).render(
  <VisitorApp
    store={store}
    hands={handsOf(bridge)}
    voice={voice}
    reading={openPageReading(bridge, voice)}
    wordHelp={openWordHelp(bridge, voice)}
    exploring={openPageExploring(bridge, voice)}
    onDrawn={reportPainted}
  />,
);
