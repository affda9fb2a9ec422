import type { PageFailure } from '../../../app/session/state.ts';
import { Control } from '../../controls/control.tsx';
import { Picture, type PictureName } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';

const failures = {
  offline: { picture: 'no-network', title: 'failed.offlineTitle', text: 'failed.offlineText' },
  notReachable: { picture: 'asleep', title: 'failed.notReachableTitle', text: 'failed.notReachableText' },
  notSecure: { picture: 'not-secure', title: 'failed.notSecureTitle', text: 'failed.notSecureText' },
  crashed: { picture: 'page-broken', title: 'failed.crashedTitle', text: 'failed.crashedText' },
  tooHeavy: { picture: 'too-heavy', title: 'failed.tooHeavyTitle', text: 'failed.tooHeavyText' },
  hung: { picture: 'snail', title: 'failed.hungTitle', text: 'failed.hungText' },
} as const satisfies Record<PageFailure, { readonly picture: PictureName; title: string; text: string }>;

interface FailedPageProps {
  readonly why: PageFailure;
  /** Title of the service. */
  readonly service: string;
}

/** A page that did not come. It says what happened, and that nobody did anything wrong. */
export function FailedPage({ why, service }: FailedPageProps) {
  const words = useWords();
  const { act } = useHands();
  const { picture, title, text } = failures[why];
  return (
    <MessageScreen picture={picture} title={words(title)} text={words(text, { service })}>
      <ActionButton
        weight="main"
        picture={<Control name="reload" />}
        onPress={() => act({ kind: 'tryAgain' })}
      >
        {words('failed.tryAgain')}
      </ActionButton>
      <ActionButton picture={<Picture name="home" />} onPress={() => act({ kind: 'goHome' })}>
        {words('failed.home')}
      </ActionButton>
    </MessageScreen>
  );
}
