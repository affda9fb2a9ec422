import { Control } from '../controls/control.tsx';
import { useHands, useScene } from '../scene/scene-context.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { OwnWords } from '../words/own-words.tsx';

/** Has the screens read aloud, or no more. */
export function ListenButton() {
  const { view } = useScene();
  const { act } = useHands();
  const { listening } = view.comfort;
  return (
    <ActionButton
      picture={<Control name={listening ? 'listenNoMore' : 'listen'} />}
      onPress={() => act({ kind: 'setListening', listening: !listening })}
    >
      <OwnWords text={(words) => words(listening ? 'listen.off' : 'listen.on')} />
    </ActionButton>
  );
}
