import type { IconView } from '../../app/profile/profile-view.ts';
import styles from './picture.module.css';
import { profilePictures } from './profile-pictures.ts';
import { screenPictures } from './screen-pictures.ts';

const pictures = { ...profilePictures, ...screenPictures };

export type PictureName = keyof typeof pictures;

interface PictureProps {
  readonly name: PictureName;
  readonly className?: string | undefined;
}

/**
 * A picture of the set. All of them show things, which stay as they are where reading goes from right to left;
 * what points is a control. It always stands beside the words that say the same, so it has no name of
 * its own.
 */
export function Picture({ name, className }: PictureProps) {
  return <Drawn address={pictures[name]} className={className} />;
}

interface ProfilePictureProps {
  readonly icon: IconView;
  readonly className?: string | undefined;
}

/** The picture of a tile: of the set, or the association's own. */
export function ProfilePicture({ icon, className }: ProfilePictureProps) {
  return icon.kind === 'named' ? (
    <Picture name={icon.name} className={className} />
  ) : (
    <Drawn address={icon.address} className={className} />
  );
}

interface DrawnProps {
  readonly address: string;
  readonly className: string | undefined;
}

function Drawn({ address, className }: DrawnProps) {
  return (
    <span className={`${styles['plate']} ${className ?? ''}`}>
      <img src={address} alt="" draggable={false} className={styles['picture']} />
    </span>
  );
}
