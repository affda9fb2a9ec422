import type { Loss } from '../../../app/session/losses.ts';
import { Picture, type PictureName } from '../../pictures/picture.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './confirm-end-panel.module.css';

/** Asked once before everything is erased; names what would be lost. */
export function ConfirmEndPanel() {
  const words = useWords();
  const { act } = useHands();
  const { losses } = useScene().view;
  return (
    <MessageScreen
      picture="broom"
      title={words('confirmEnd.title')}
      text={words('confirmEnd.text')}
      body={losses.length === 0 ? undefined : <Losses losses={losses} />}
    >
      <ActionButton weight="ending" picture={<Picture name="done" />} onPress={() => act({ kind: 'end' })}>
        {words('confirmEnd.yes')}
      </ActionButton>
      <ActionButton picture={<Picture name="no" />} onPress={() => act({ kind: 'closePanel' })}>
        {words('confirmEnd.no')}
      </ActionButton>
    </MessageScreen>
  );
}

/** Each with a picture, since it is the one thing here that costs the visitor something. */
function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const words = useWords();
  return (
    <ul className={styles['losses']}>
      {losses.map((loss) => (
        <li key={loss} className={styles['loss']}>
          <Picture name={pictures[loss]} className={styles['picture']} />
          <span>{words(`confirmEnd.${loss}`)}</span>
        </li>
      ))}
    </ul>
  );
}

const pictures = { unsentText: 'pencil' } as const satisfies Record<Loss, PictureName>;
