import { useRef } from 'react';
import { languages } from '../../app/language/language.ts';
import type { ChosenPanel } from '../../app/session/state.ts';
import { Control } from '../controls/control.tsx';
import { soundControls } from '../controls/sound-controls.ts';
import { Picture } from '../pictures/picture.tsx';
import { useHands, useScene } from '../scene/scene-context.tsx';
import { useFit } from '../ui/fit.ts';
import { GuideButton } from '../voice/guide-button.tsx';
import { BothWords } from '../words/both-words.tsx';
import { OwnWords } from '../words/own-words.tsx';
import { useWords } from '../words/use-words.ts';
import { BarButton } from './bar-button.tsx';
import styles from './bottom-bar.module.css';
import { TimeLeft } from './time-left.tsx';

const fitLevels = 7;

/** The same places on every screen; before a session counts, fewer of them. */
export function BottomBar() {
  const bar = useRef<HTMLElement>(null);
  useFit(bar, fitLevels);
  const words = useWords();
  const { view } = useScene();
  const { stage, language, panel, comfort } = view;
  const { act } = useHands();
  const press = usePanelButton();
  const isRunning = stage.kind === 'active' || stage.kind === 'warning';

  return (
    <footer ref={bar} className={styles['bar']} aria-label={words('bar.name')}>
      {/* A warning asks one question; the way home is behind its answer. */}
      {stage.kind === 'active' ? (
        <BarButton guide="home" sign={<Picture name="home" />} onPress={() => act({ kind: 'goHome' })}>
          {words('bar.home')}
        </BarButton>
      ) : null}
      {stage.kind === 'language' || stage.kind === 'charter' ? (
        <BarButton
          guide="startOver"
          sign={<Control name="previous" />}
          onPress={() => act({ kind: 'startOver' })}
        >
          <OwnWords text={(own) => own('bar.startOver')} />
        </BarButton>
      ) : null}
      {stage.kind === 'language' ? null : (
        <BarButton
          guide="language"
          sign={<Control name="language" />}
          isOpen={panel === 'language'}
          onPress={() => press('language')}
          spokenName={
            language === null
              ? undefined
              : words('bar.languageNow', { language: languages[language].nativeName })
          }
        >
          {language === null ? (
            <OwnWords text={(own) => own('bar.language')} />
          ) : (
            languages[language].nativeName
          )}
        </BarButton>
      )}
      <GuideButton />
      <BarButton
        guide="sound"
        sign={<Control name={soundControls[comfort.sound]} />}
        isOpen={panel === 'sound'}
        onPress={() => press('sound')}
      >
        <OwnWords text={(own) => own('bar.sound')} />
      </BarButton>
      <BarButton
        guide="textSize"
        sign={<Control name="textSize" />}
        isOpen={panel === 'textSize'}
        onPress={() => press('textSize')}
      >
        <OwnWords text={(own) => own('bar.textSize')} />
      </BarButton>
      <BarButton guide="call" sign={<Picture name="asking-person" />} onPress={() => press('calling')}>
        {language === null ? (
          <OwnWords text={(own) => own('bar.call')} />
        ) : (
          <span className={styles['long']}>
            <BothWords>{words('bar.call')}</BothWords>
          </span>
        )}
      </BarButton>
      {stage.kind === 'active' || stage.kind === 'charter' ? (
        <BarButton
          guide="together"
          sign={<Control name="together" />}
          isOpen={comfort.together}
          onPress={() => act({ kind: 'setTogether', together: !comfort.together })}
        >
          {words('bar.together')}
        </BarButton>
      ) : null}
      {stage.kind === 'active' && stage.mayHide ? (
        <BarButton
          guide="hide"
          sign={<Control name="hide" />}
          isOpen={panel === 'hideScreen'}
          onPress={() => press('hideScreen')}
        >
          <span className={styles['long']}>
            <BothWords>{words('bar.hide')}</BothWords>
          </span>
        </BarButton>
      ) : null}
      <span className={styles['space']} />
      {stage.kind === 'active' ? <TimeLeft minutes={stage.minutesLeft} share={stage.shareLeft} /> : null}
      {isRunning ? (
        <BarButton
          isEnding
          guide="end"
          sign={<Picture name="broom" />}
          onPress={() => (stage.kind === 'warning' ? act({ kind: 'end' }) : press('confirmEnd'))}
        >
          {words('bar.end')}
        </BarButton>
      ) : null}
    </footer>
  );
}

/** Opens a panel, or closes the one that lies open. It lies over a warning too, whose answer it is not. */
function usePanelButton(): (panel: ChosenPanel) => void {
  const { view } = useScene();
  const { act } = useHands();
  return (panel) => {
    act(view.panel === panel ? { kind: 'closePanel' } : { kind: 'openPanel', panel });
  };
}
