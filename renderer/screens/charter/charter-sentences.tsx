import { Picture } from '../../pictures/picture.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Fitted } from '../../ui/fitted.tsx';
import { PictureLines } from '../../ui/picture-lines.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './charter-sentences.module.css';
import { useCharter } from './use-charter.ts';

/** At most five short sentences, each with its picture, and four answers. */
export function CharterSentences() {
  const words = useWords();
  const { act } = useHands();
  const { sentences } = useCharter();
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['inner']}>
        <ScreenTitle>{words('charter.title')}</ScreenTitle>
        <PictureLines lines={sentences} className={styles['sentences']} guide="charter" />
        <div className={styles['answers']}>
          <ActionButton
            guide="accept"
            weight="main"
            picture={<Picture name="yes" />}
            onPress={() => act({ kind: 'acceptCharter' })}
          >
            {words('charter.accept')}
          </ActionButton>
          <ActionButton
            guide="refuse"
            picture={<Picture name="no" />}
            onPress={() => act({ kind: 'showCharter', view: 'refused' })}
          >
            {words('charter.refuse')}
          </ActionButton>
          <ActionButton
            guide="unclear"
            picture={<Picture name="unclear" />}
            onPress={() => act({ kind: 'showCharter', view: 'unclear' })}
          >
            {words('charter.unclear')}
          </ActionButton>
          <ActionButton
            guide="readAll"
            picture={<Picture name="full-text" />}
            onPress={() => act({ kind: 'showCharter', view: 'full' })}
          >
            {words('charter.readAll')}
          </ActionButton>
        </div>
      </div>
    </Fitted>
  );
}
