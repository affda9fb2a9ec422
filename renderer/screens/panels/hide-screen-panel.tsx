import { useState } from 'react';
import { codeLength, type PictureCode } from '../../../app/session/picture-code.ts';
import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';
import { CodePad } from '../hidden/code-pad.tsx';

/** The visitor goes away for a moment: they choose three pictures that open their screen again. */
export function HideScreenPanel() {
  const words = useWords();
  const { act } = useHands();
  const [touched, setTouched] = useState<PictureCode>([]);
  const isChosen = touched.length === codeLength;
  return (
    <MessageScreen
      picture="safe"
      title={words(isChosen ? 'hide.rememberTitle' : 'hide.chooseTitle')}
      text={words('hide.text')}
      body={<CodePad touched={touched} isShowing onTouch={(picture) => setTouched([...touched, picture])} />}
    >
      <ActionButton
        weight="main"
        picture={<Control name="hide" />}
        isDisabled={!isChosen}
        onPress={() => act({ kind: 'hideScreen', code: touched })}
      >
        {words('bar.hide')}
      </ActionButton>
      {touched.length === 0 ? null : (
        <ActionButton picture={<Control name="reload" />} onPress={() => setTouched([])}>
          {words('hide.again')}
        </ActionButton>
      )}
      <ActionButton picture={<Picture name="no" />} onPress={() => act({ kind: 'closePanel' })}>
        {words('panel.close')}
      </ActionButton>
    </MessageScreen>
  );
}
