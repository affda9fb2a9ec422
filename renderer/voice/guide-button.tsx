import { useContext } from 'react';
import { BarButton } from '../bar/bar-button.tsx';
import { Control } from '../controls/control.tsx';
import { heardLanguage, useScene } from '../scene/scene-context.tsx';
import { OwnWords } from '../words/own-words.tsx';
import { ListeningContext } from './listening.tsx';
import { tourOf } from './tour.ts';

/** Explains the screen step by step, with a mark on what is explained; for everybody, in writing too. */
export function GuideButton() {
  const listening = useContext(ListeningContext);
  const scene = useScene();
  const { language } = scene.view;
  const heard = language === null ? null : heardLanguage(scene);
  if (listening === null) return null;
  const { voice } = listening;
  return (
    <BarButton
      isSteering
      sign={<Control name="guide" />}
      onPress={() => voice.say({ parts: tourOf(document, heard, scene.profile.languages), rank: 'tour' })}
    >
      <OwnWords text={(words) => words('guide.start')} />
    </BarButton>
  );
}
