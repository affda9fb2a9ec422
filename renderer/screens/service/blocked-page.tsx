import { Control } from '../../controls/control.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './blocked-page.module.css';
import { SiteSentence } from './site-sentence.tsx';

interface BlockedPageProps {
  /** Null where the address names no site, but a program of a PC. */
  readonly host: string | null;
  /** The team is asked for the site already. */
  readonly asked: boolean;
}

/** What is not open here. It blames nobody, and leads back. */
export function BlockedPage({ host, asked }: BlockedPageProps) {
  return host === null ? <BlockedProgram /> : <BlockedSite host={host} asked={asked} />;
}

interface BlockedSiteProps {
  readonly host: string;
  readonly asked: boolean;
}

/** A site outside of the profile: it says which, and takes the wish for it to the team. */
function BlockedSite({ host, asked }: BlockedSiteProps) {
  const words = useWords();
  const { act } = useHands();
  return (
    <MessageScreen
      picture="open-hand"
      title={words('blocked.title')}
      text={<SiteSentence text="blocked.text" host={host} />}
    >
      <BackButton />
      {asked ? null : (
        <ActionButton picture={<Picture name="asking-person" />} onPress={() => act({ kind: 'askForSite' })}>
          {words('blocked.ask')}
        </ActionButton>
      )}
      <div role="status" className={styles['status']}>
        {asked ? (
          <p className={styles['asked']}>
            <Picture name="done" className={styles['done']} />
            <span>{words('blocked.asked')}</span>
          </p>
        ) : null}
      </div>
    </MessageScreen>
  );
}

/** A link to a program (mailto:, tel:): there is no site that anyone could open. */
function BlockedProgram() {
  const words = useWords();
  return (
    <MessageScreen
      picture="other-program"
      title={words('blocked.programTitle')}
      text={words('blocked.programText')}
    >
      <BackButton />
    </MessageScreen>
  );
}

function BackButton() {
  const words = useWords();
  const { act } = useHands();
  return (
    <ActionButton
      weight="main"
      picture={<Control name="back" />}
      onPress={() => act({ kind: 'leaveBlockedPage' })}
    >
      {words('blocked.back')}
    </ActionButton>
  );
}
