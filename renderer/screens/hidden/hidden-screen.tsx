import { useState } from 'react';
import { codeLength, type PictureCode } from '../../../app/session/picture-code.ts';
import type { StageView } from '../../../app/session/session-view.ts';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';
import { CodePad } from './code-pad.tsx';

interface HiddenScreenProps {
  readonly stage: Extract<StageView, { kind: 'hidden' }>;
}

/**
 * Covers whatever lies beneath. Opened by the pictures it was hidden with; who forgot them calls a person, or ends
 * the session: nobody reaches another person's page, and nobody is shut out of the terminal.
 */
export function HiddenScreen({ stage }: HiddenScreenProps) {
  const words = useWords();
  const { act } = useHands();
  const isLocked = stage.triesLeft === 0;
  return (
    <MessageScreen
      picture="lock"
      title={words('hidden.title')}
      text={<span role="status">{words(sentenceOf(stage))}</span>}
      body={isLocked ? undefined : <Unlocking />}
    >
      <ActionButton
        weight={isLocked ? 'main' : 'plain'}
        picture={<Picture name="asking-person" />}
        onPress={() => act({ kind: 'openPanel', panel: 'calling' })}
      >
        {words('bar.call')}
      </ActionButton>
      <ActionButton
        weight="ending"
        picture={<Picture name="broom" />}
        onPress={() => act({ kind: 'openPanel', panel: 'confirmEnd' })}
      >
        {stage.secondsLeft === null ? words('bar.end') : words('hidden.endsIn', { count: stage.secondsLeft })}
      </ActionButton>
    </MessageScreen>
  );
}

function sentenceOf({ triesLeft, isWrong }: HiddenScreenProps['stage']) {
  if (triesLeft === 0) return 'hidden.locked';
  return isWrong ? 'hidden.wrong' : 'hidden.text';
}

function Unlocking() {
  const { act } = useHands();
  const [touched, setTouched] = useState<PictureCode>([]);
  return (
    <CodePad
      touched={touched}
      isShowing={false}
      onTouch={(picture) => {
        const code = [...touched, picture];
        setTouched(code.length === codeLength ? [] : code);
        if (code.length === codeLength) act({ kind: 'unlockScreen', code });
      }}
    />
  );
}
