import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { Fitted } from '../../ui/fitted.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { Tile } from '../../ui/tile.tsx';
import { saidMark } from '../../voice/words-on-screen.ts';
import { BothWords } from '../../words/both-words.tsx';
import { useWords } from '../../words/use-words.ts';
import { Countdown } from './countdown.tsx';
import styles from './idle-warning.module.css';

/**
 * Nobody has touched anything: who is there? Somebody else may sit down at the account of a visitor who left, so
 * both answers are of one size and colour, and nothing beside them is one.
 */
export function IdleWarning({ secondsLeft }: { readonly secondsLeft: number }) {
  const words = useWords();
  const { act } = useHands();
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['inner']}>
        <div className={styles['question']}>
          <div className={styles['round']}>
            <Countdown seconds={secondsLeft} />
          </div>
          <div className={styles['words']}>
            <ScreenTitle>{words('warning.idleTitle')}</ScreenTitle>
            <p className={styles['text']} {...saidMark}>
              <BothWords>{words('warning.idleText')}</BothWords>
            </p>
          </div>
        </div>
        <div className={styles['answers']}>
          <Tile
            picture={<Picture name="same-person" />}
            title={words('warning.stay')}
            subtitle={words('warning.stayThen')}
            onPress={() => act({ kind: 'stay' })}
          />
          <Tile
            picture={<Picture name="other-person" />}
            title={words('warning.takeOver')}
            subtitle={words('warning.takeOverThen')}
            onPress={() => act({ kind: 'takeOver' })}
          />
        </div>
      </div>
    </Fitted>
  );
}
