import {
  type CodePicture,
  codeLength,
  codePictures,
  type PictureCode,
} from '../../../app/session/picture-code.ts';
import { Picture } from '../../pictures/picture.tsx';
import { boxMark } from '../../ui/fit.ts';
import { PressButton } from '../../ui/press-button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './code-pad.module.css';

interface CodePadProps {
  /** Touched so far, in their order. */
  readonly touched: PictureCode;
  /** Shows which they were: only to who chooses them, not to who stands behind somebody who opens their screen. */
  readonly isShowing: boolean;
  readonly onTouch: (picture: CodePicture) => void;
}

/** Nine pictures to touch, and above them how many were touched already. */
export function CodePad({ touched, isShowing, onTouch }: CodePadProps) {
  const words = useWords();
  return (
    <div className={styles['code']} {...boxMark}>
      <ol className={styles['places']} aria-label={words('hide.touched', { count: touched.length })}>
        {Array.from({ length: codeLength }, (_, place) => {
          const picture = touched[place];
          return (
            <li key={place} className={styles['place']} data-filled={picture !== undefined}>
              {picture === undefined ? null : isShowing ? (
                <Picture name={picture} className={styles['small']} />
              ) : (
                <span className={styles['dot']} />
              )}
            </li>
          );
        })}
      </ol>
      <div className={styles['pad']}>
        {codePictures.map((picture) => (
          <PressButton
            key={picture}
            className={styles['key']}
            isDisabled={touched.includes(picture) || touched.length === codeLength}
            spokenName={words(`hide.pictures.${picture}`)}
            onPress={() => onTouch(picture)}
          >
            <Picture name={picture} className={styles['picture']} />
          </PressButton>
        ))}
      </div>
    </div>
  );
}
