import { Control } from '../controls/control.tsx';
import { useHands, useScene } from '../scene/scene-context.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { EachLanguage } from '../words/each-language.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './listen-button.module.css';

/** Has the screens read aloud, or no more. */
export function ListenButton() {
  const words = useWords();
  const { view, profile } = useScene();
  const { act } = useHands();
  const { listening } = view.comfort;
  const key = listening ? 'listen.off' : 'listen.on';
  return (
    <ActionButton
      picture={<Control name={listening ? 'listenNoMore' : 'listen'} />}
      onPress={() => act({ kind: 'setListening', listening: !listening })}
    >
      {view.language === null ? (
        <span className={styles['each']}>
          <EachLanguage languages={profile.languages} text={(own) => own(key)} />
        </span>
      ) : (
        words(key)
      )}
    </ActionButton>
  );
}
