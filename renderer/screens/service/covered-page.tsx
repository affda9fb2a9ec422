import { Control } from '../../controls/control.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useReading } from '../../voice/page-reading.ts';
import { useWords } from '../../words/use-words.ts';

/** In the website's place while it is only heard. */
export function CoveredPage() {
  const words = useWords();
  const reading = useReading();
  return (
    <MessageScreen
      picture="lock"
      title={words('read.coveredTitle')}
      text={words('read.coveredText')}
      takesFocus={false}
    >
      <ActionButton weight="main" picture={<Control name="show" />} onPress={() => reading.uncover()}>
        {words('read.uncover')}
      </ActionButton>
    </MessageScreen>
  );
}
