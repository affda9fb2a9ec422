import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';

/** Asked once before everything is erased. */
export function ConfirmEndPanel() {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen picture="broom" title={words('confirmEnd.title')} text={words('confirmEnd.text')}>
      <ActionButton weight="ending" picture={<Picture name="done" />} onPress={() => act({ kind: 'end' })}>
        {words('confirmEnd.yes')}
      </ActionButton>
      <ActionButton picture={<Picture name="no" />} onPress={() => act({ kind: 'closePanel' })}>
        {words('confirmEnd.no')}
      </ActionButton>
    </MessageScreen>
  );
}
