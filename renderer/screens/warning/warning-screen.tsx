import { assertNever } from '../../../app/assert-never.ts';
import type { WarningCause } from '../../../app/session/state.ts';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';
import { Countdown } from './countdown.tsx';
import { IdleWarning } from './idle-warning.tsx';

interface WarningScreenProps {
  readonly cause: WarningCause;
  readonly secondsLeft: number;
}

/** The session is about to end: because nobody is there, or because its longest time is over. */
export function WarningScreen({ cause, secondsLeft }: WarningScreenProps) {
  switch (cause) {
    case 'idle':
      return <IdleWarning secondsLeft={secondsLeft} />;
    case 'maximum':
      return <MaximumWarning secondsLeft={secondsLeft} />;
    default:
      return assertNever(cause);
  }
}

function MaximumWarning({ secondsLeft }: { readonly secondsLeft: number }) {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen
      picture={<Countdown seconds={secondsLeft} />}
      title={words('warning.maximumTitle')}
      text={words('warning.maximumText')}
    >
      <ActionButton
        weight="main"
        picture={<Picture name="hourglass" />}
        onPress={() => act({ kind: 'stay' })}
      >
        {words('warning.continue')}
      </ActionButton>
      <ActionButton picture={<Picture name="broom" />} onPress={() => act({ kind: 'end' })}>
        {words('warning.end')}
      </ActionButton>
    </MessageScreen>
  );
}
