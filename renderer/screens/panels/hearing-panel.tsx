import { useContext, useEffect } from 'react';
import type { VisitorScene } from '../../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../../app/language/language.ts';
import { Picture } from '../../pictures/picture.tsx';
import { drawnLanguage, useHands, useScene } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListeningContext } from '../../voice/listening.tsx';
import type { Voice } from '../../voice/voice.ts';
import { useWords } from '../../words/use-words.ts';
import { LanguageTiles } from '../language/language-list.tsx';

/** Asks who wants to listen, and reads a language without a voice, which other one they understand. */
export function HearingPanel() {
  const words = useWords();
  const scene = useScene();
  const { act } = useHands();
  const voice = useContext(ListeningContext)?.voice;
  const own = drawnLanguage(scene);
  return (
    <Panel
      title={words('hearing.title')}
      below={words('hearing.text')}
      after={
        <ActionButton
          picture={<Picture name="no" />}
          onPress={() => act({ kind: 'setHearing', language: own })}
        >
          {words('hearing.none')}
        </ActionButton>
      }
    >
      <LanguageTiles
        label={words('hearing.title')}
        offered={scene.profile.languages.filter((language) => isSpoken(language, scene, voice))}
        chosen={null}
        onChosen={(language) => act({ kind: 'setHearing', language })}
      />
    </Panel>
  );
}

/** Asks as soon as somebody wants to listen in a language that nothing here can say. */
export function useHearingQuestion(): void {
  const listening = useContext(ListeningContext);
  const scene = useScene();
  const { act } = useHands();
  const { language, comfort, panel, stage } = scene.view;
  const isStill = panel === null && (stage.kind === 'charter' || stage.kind === 'active');
  const isUnheard =
    listening?.isOn === true &&
    language !== null &&
    comfort.hearing === null &&
    !isSpoken(language, scene, listening.voice);
  useEffect(() => {
    if (isStill && isUnheard) act({ kind: 'openPanel', panel: 'hearing' });
  }, [act, isStill, isUnheard]);
}

function isSpoken(language: LanguageId, { profile }: VisitorScene, voice: Voice | undefined): boolean {
  return profile.recorded.includes(language) || voice?.speaks(language) === true;
}
