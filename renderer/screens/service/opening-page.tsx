import type { TileView } from '../../../app/profile/profile-view.ts';
import { ProfilePicture } from '../../pictures/picture.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './opening-page.module.css';

interface OpeningPageProps {
  readonly title: string;
  readonly icon: TileView['icon'];
  readonly slow: boolean;
}

/** At once after a touch: what is being opened. The ring is the one thing that moves by itself. */
export function OpeningPage({ title, icon, slow }: OpeningPageProps) {
  const words = useWords();
  return (
    <MessageScreen
      picture={
        <>
          <span className={styles['ring']} />
          <ProfilePicture icon={icon} className={styles['picture']} />
        </>
      }
      title={words('service.opening', { service: title })}
      text={<span role="status">{slow ? words('service.slow') : ''}</span>}
    />
  );
}
