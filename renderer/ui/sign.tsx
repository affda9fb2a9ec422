import { Picture, type PictureName } from '../pictures/picture.tsx';
import styles from './sign.module.css';

interface SignProps {
  /** The association's own picture, where it has one. */
  readonly logoAddress?: string | null;
  readonly picture: PictureName;
}

/** The small square before a title: the association's logo, or a picture on its colour. */
export function Sign({ logoAddress = null, picture }: SignProps) {
  return logoAddress === null ? (
    <span className={styles['sign']}>
      <Picture name={picture} className={styles['picture']} />
    </span>
  ) : (
    <span className={`${styles['sign']} ${styles['logo']}`}>
      <img src={logoAddress} alt="" draggable={false} />
    </span>
  );
}
