import { useEffect, useRef } from 'react';
import { type SoundLevel, soundLevels } from '../../../app/session/comfort.ts';
import { Control } from '../../controls/control.tsx';
import { soundControls } from '../../controls/sound-controls.ts';
import { Picture } from '../../pictures/picture.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { playTestChime, type StopChime } from '../../sound/chime.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Tile } from '../../ui/tile.tsx';
import { ListenButton } from '../../voice/listen-button.tsx';
import { useWords } from '../../words/use-words.ts';

/** Off, soft or loud. A choice is heard at once. */
export function SoundPanel() {
  const words = useWords();
  const { view } = useScene();
  const { act } = useHands();
  const { sound } = view.comfort;
  const stop = useRef<StopChime>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const test = (level: SoundLevel): void => {
    stop.current();
    stop.current = playTestChime(level);
  };
  return (
    <Panel title={words('sound.title')}>
      <Choices
        label={words('sound.title')}
        after={
          <>
            <ActionButton
              picture={<Picture name="music" />}
              isDisabled={sound === 'off'}
              onPress={() => test(sound)}
            >
              {words('sound.test')}
            </ActionButton>
            <ListenButton />
          </>
        }
      >
        {soundLevels.map((level) => (
          <Tile
            key={level}
            picture={<Control name={soundControls[level]} />}
            title={words(`sound.${level}`)}
            isChosen={level === sound}
            onPress={() => {
              act({ kind: 'setSound', sound: level });
              test(level);
            }}
          />
        ))}
      </Choices>
    </Panel>
  );
}
