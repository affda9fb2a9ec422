import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useReading } from '../../voice/page-reading.ts';
import { useWords } from '../../words/use-words.ts';

/** Asked once in a session, before a website is heard by everybody in the room. */
export function ReadPagePanel() {
  const words = useWords();
  const { act } = useHands();
  const reading = useReading();
  const agree = (isCovered: boolean): void => {
    reading.want(isCovered);
    act({ kind: 'closePanel' });
  };
  return (
    <MessageScreen picture="music" title={words('read.askTitle')} text={words('read.askText')}>
      <ActionButton weight="main" picture={<Control name="listen" />} onPress={() => agree(false)}>
        {words('read.yes')}
      </ActionButton>
      <ActionButton picture={<Control name="hide" />} onPress={() => agree(true)}>
        {words('read.covered')}
      </ActionButton>
      <ActionButton picture={<Picture name="no" />} onPress={() => act({ kind: 'closePanel' })}>
        {words('read.no')}
      </ActionButton>
    </MessageScreen>
  );
}
