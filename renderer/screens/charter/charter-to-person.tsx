import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';

/** Nobody is sent away for not agreeing or not understanding: a person helps. */
export function CharterToPerson({ why }: { readonly why: 'refused' | 'unclear' }) {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen
      picture={why === 'refused' ? 'handshake' : 'unclear'}
      title={words(why === 'refused' ? 'charter.refusedTitle' : 'charter.unclearTitle')}
      text={words(why === 'refused' ? 'charter.refusedText' : 'charter.unclearText')}
    >
      <ActionButton
        weight="main"
        picture={<Picture name="asking-person" />}
        onPress={() => act({ kind: 'openPanel', panel: 'calling' })}
      >
        {words('bar.call')}
      </ActionButton>
      <ActionButton
        picture={<Picture name="document" />}
        onPress={() => act({ kind: 'showCharter', view: 'short' })}
      >
        {words('charter.readAgain')}
      </ActionButton>
      <ActionButton picture={<Control name="previous" />} onPress={() => act({ kind: 'startOver' })}>
        {words('bar.startOver')}
      </ActionButton>
    </MessageScreen>
  );
}
