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
  /** What "more time" would give; null where there is none to take. */
  readonly moreMinutes: number | null;
}

/** The session is about to end: nobody is there, its longest time is over, or the place closes. */
export function WarningScreen({ cause, secondsLeft, moreMinutes }: WarningScreenProps) {
  const words = useWords();
  switch (cause) {
    case 'idle':
      return <IdleWarning secondsLeft={secondsLeft} />;
    case 'maximum':
      return moreMinutes === null ? (
        <EndWarning
          secondsLeft={secondsLeft}
          title={words('warning.maximumTitle')}
          text={words('warning.noMore')}
        />
      ) : (
        <MoreTime secondsLeft={secondsLeft} minutes={moreMinutes} />
      );
    case 'closing':
      return (
        <EndWarning
          secondsLeft={secondsLeft}
          title={words('warning.closingTitle')}
          text={words('warning.maximumText')}
        />
      );
    default:
      return assertNever(cause);
  }
}

interface MoreTimeProps {
  readonly secondsLeft: number;
  readonly minutes: number;
}

/** Slow readers and slow sites need more time, and take it themselves. */
function MoreTime({ secondsLeft, minutes }: MoreTimeProps) {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen
      picture={<Countdown seconds={secondsLeft} />}
      title={words('warning.lastTitle')}
      text={words('warning.lastText')}
    >
      <ActionButton
        weight="main"
        picture={<Picture name="hourglass" />}
        onPress={() => act({ kind: 'extend' })}
      >
        {words('warning.more', { count: minutes })}
      </ActionButton>
      <EndNow />
    </MessageScreen>
  );
}

interface EndWarningProps {
  readonly secondsLeft: number;
  readonly title: string;
  readonly text: string;
}

/** There is no more time to take: the page is left as it is for the minute that remains. */
function EndWarning({ secondsLeft, title, text }: EndWarningProps) {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen picture={<Countdown seconds={secondsLeft} />} title={title} text={text}>
      <ActionButton
        weight="main"
        picture={<Picture name="hourglass" />}
        onPress={() => act({ kind: 'stay' })}
      >
        {words('warning.continue')}
      </ActionButton>
      <EndNow />
    </MessageScreen>
  );
}

function EndNow() {
  const words = useWords();
  const { act } = useHands();
  return (
    <ActionButton picture={<Picture name="broom" />} onPress={() => act({ kind: 'end' })}>
      {words('warning.end')}
    </ActionButton>
  );
}
