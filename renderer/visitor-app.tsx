import {
  Activity,
  Fragment,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { VisitorScene } from '../app/ipc/shell-contract.ts';
import { BottomBar } from './bar/bottom-bar.tsx';
import { TimeStrip } from './bar/time-strip.tsx';
import { Frame } from './frame/frame.tsx';
import { TrialStrip } from './frame/trial-strip.tsx';
import { usePageLooks } from './frame/use-page-looks.ts';
import { type WordHelp, WordHelpContext } from './glossary/word-help.ts';
import { ScreenKeyboard } from './keyboard/screen-keyboard.tsx';
import { drawnLanguage, type Hands, SceneContext } from './scene/scene-context.tsx';
import type { SceneStore } from './scene/scene-store.ts';
import { HiddenScreen } from './screens/hidden/hidden-screen.tsx';
import { PanelScreen } from './screens/panels/panel-screen.tsx';
import { StageScreen } from './screens/stage-screen.tsx';
import { WarningScreen } from './screens/warning/warning-screen.tsx';
import { CaptionStrip } from './voice/caption-strip.tsx';
import { ListeningContext } from './voice/listening.tsx';
import { ExploringContext, type PageExploring } from './voice/page-exploring.ts';
import { type PageReading, ReadingContext } from './voice/page-reading.ts';
import { ScreenReader } from './voice/screen-reader.tsx';
import type { Voice } from './voice/voice.ts';
import { HelperContext, LanguageContext } from './words/use-words.ts';

interface VisitorAppProps {
  readonly store: SceneStore;
  readonly hands: Hands;
  readonly voice: Voice;
  readonly reading: PageReading;
  readonly wordHelp: WordHelp;
  readonly exploring: PageExploring;
  /** The first drawing of a scene stands in the document. */
  readonly onDrawn: () => void;
}

/** The visitor's screens: a drawing of the session's view, and nothing that the view does not say. */
export function VisitorApp({ store, hands, voice, reading, wordHelp, exploring, onDrawn }: VisitorAppProps) {
  const scene = useSyncExternalStore(store.subscribe, store.read);
  if (scene === null) return null;
  return (
    <ReadingContext value={reading}>
      <WordHelpContext value={wordHelp}>
        <ExploringContext value={exploring}>
          <DrawnScene scene={scene} hands={hands} voice={voice} onDrawn={onDrawn} />
        </ExploringContext>
      </WordHelpContext>
    </ReadingContext>
  );
}

interface DrawnSceneProps {
  readonly scene: VisitorScene;
  readonly hands: Hands;
  readonly voice: Voice;
  readonly onDrawn: () => void;
}

function DrawnScene({ scene, hands, voice, onDrawn }: DrawnSceneProps) {
  const { view, profile, trial } = scene;
  const { stage, panel } = view;
  const language = drawnLanguage(scene);
  const surroundings = useMemo(() => ({ scene, ...hands }), [scene, hands]);
  const isListening = view.comfort.listening;
  const [helpersLanguage = language] = profile.languages;
  const { hearing, together } = view.comfort;
  const second = hearing ?? (together ? helpersLanguage : language);
  const helper = second === language ? null : second;
  // Behind a question of ours about the session there is nothing to write.
  const comfortKeyboard = view.comfort.keyboard && stage.kind === 'active' && panel === null;
  const isOnTour = useSyncExternalStore(voice.subscribe, () => voice.read().speaking?.rank === 'tour');
  const listening = useMemo(() => ({ voice, isOn: isListening }), [voice, isListening]);
  usePageLooks(language, profile.brandColour, view.comfort);
  useLayoutEffect(onDrawn, [onDrawn]);
  const reading = useContext(ReadingContext);
  const wordHelp = useContext(WordHelpContext);
  const isElsewhere = stage.kind === 'active' && stage.place.kind !== 'service';
  useEffect(() => {
    if (!isElsewhere) return;
    reading?.forget();
    wordHelp?.stop();
  }, [reading, wordHelp, isElsewhere]);
  const isCovered = panel !== null && stage.kind !== 'ending';
  const liesBeneath = stage.kind === 'warning' || stage.kind === 'hidden';
  // Nothing of the bar is for whoever stands before a screen that somebody hid.
  const hasBar = stage.kind !== 'ending' && stage.kind !== 'hidden' && !(isCovered && panel === 'calling');
  return (
    <SceneContext value={surroundings}>
      <LanguageContext value={language}>
        <HelperContext value={helper}>
          <ListeningContext value={listening}>
            <Frame
              above={trial ? <TrialStrip onQuit={hands.quit} /> : undefined}
              bar={
                hasBar ? (
                  <>
                    {stage.kind === 'active' ? (
                      <TimeStrip
                        minutes={stage.announcement}
                        isClosing={stage.endsBy === 'closing'}
                        isSpokenOnly={stage.place.kind !== 'service'}
                      />
                    ) : null}
                    {comfortKeyboard ? <ScreenKeyboard /> : null}
                    {isListening || isOnTour ? <CaptionStrip voice={voice} /> : null}
                    <BottomBar />
                  </>
                ) : undefined
              }
            >
              {/* Hidden, a screen keeps its page of tiles and what is written in it; its effects are undone, so that a website is covered too. */}
              <Activity mode={isCovered || liesBeneath ? 'hidden' : 'visible'}>
                <StageScreen />
              </Activity>
              {stage.kind === 'hidden' && !isCovered ? <HiddenScreen stage={stage} /> : null}
              {stage.kind === 'warning' && !isCovered ? (
                <WarningScreen
                  cause={stage.cause}
                  secondsLeft={stage.secondsLeft}
                  moreMinutes={stage.moreMinutes}
                />
              ) : null}
              {isCovered ? (
                <Fragment key={panel}>
                  <PanelScreen panel={panel} />
                </Fragment>
              ) : null}
            </Frame>
            <ScreenReader voice={voice} />
          </ListeningContext>
        </HelperContext>
      </LanguageContext>
    </SceneContext>
  );
}
