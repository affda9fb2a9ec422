import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';

/** Asked on the way home from a page that holds something unsent, like its own `beforeunload`: whoever asks, one question. */
export function LeavePagePanel() {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen
      picture="leave"
      title={words('question.leaveTitle')}
      text={words('question.leaveTextOfPage')}
    >
      <ActionButton
        weight="main"
        picture={<Picture name="form" />}
        onPress={() => act({ kind: 'closePanel' })}
      >
        {words('question.stay')}
      </ActionButton>
      <ActionButton picture={<Control name="forward" />} onPress={() => act({ kind: 'leavePage' })}>
        {words('question.leave')}
      </ActionButton>
    </MessageScreen>
  );
}
