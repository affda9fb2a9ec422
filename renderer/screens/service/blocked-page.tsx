import { Trans } from 'react-i18next';
import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';

/** A site outside of the profile. It says which, blames nobody, and leads back. */
export function BlockedPage({ host }: { readonly host: string }) {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen
      picture="open-hand"
      title={words('blocked.title')}
      text={
        <Trans t={words} i18nKey="blocked.text" values={{ host }} components={{ host: <b dir="ltr" /> }} />
      }
    >
      <ActionButton
        weight="main"
        picture={<Control name="back" />}
        onPress={() => act({ kind: 'leaveBlockedPage' })}
      >
        {words('blocked.back')}
      </ActionButton>
      <ActionButton
        picture={<Picture name="asking-person" />}
        onPress={() => act({ kind: 'openPanel', panel: 'calling' })}
      >
        {words('blocked.ask')}
      </ActionButton>
    </MessageScreen>
  );
}
