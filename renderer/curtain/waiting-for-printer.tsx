import { useState } from 'react';
import { usualComfort } from '../../app/session/comfort.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { Picture } from '../pictures/picture.tsx';
import { ErasingScreen } from '../screens/ending/erasing-screen.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { RaisedHand } from '../ui/raised-hand.tsx';
import { useWords } from '../words/use-words.ts';

interface WaitingForPrinterProps {
  readonly groups: Extract<CurtainView['content'], { kind: 'erasing' }>['groups'];
  /** A person is called. */
  readonly onCall: () => void;
}

/** A page still comes out of the printer. Printers jam, and whoever waits for a certificate may call a person. */
export function WaitingForPrinter({ groups, onCall }: WaitingForPrinterProps) {
  const words = useWords();
  const [isCalling, setCalling] = useState(false);
  if (isCalling) {
    return (
      <RaisedHand
        title={words('calling.title')}
        text={words('ending.printing')}
        close={words('calling.close')}
        sound={usualComfort.sound}
        onClose={() => setCalling(false)}
      />
    );
  }
  const call = (): void => {
    setCalling(true);
    onCall();
  };
  return (
    <ErasingScreen groups={groups} text={words('ending.printing')}>
      <ActionButton weight="main" picture={<Picture name="asking-person" />} onPress={call}>
        {words('bar.call')}
      </ActionButton>
    </ErasingScreen>
  );
}
