import { useHands, useScene } from '../../scene/scene-context.tsx';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import { useWords, type Words } from '../../words/use-words.ts';

/** Calls a person, before a language is chosen in every one of them. */
export function CallingPanel() {
  const { view, profile } = useScene();
  const { act } = useHands();
  const words = useWords();
  const say = (text: (words: Words) => string) =>
    view.language === null ? <EachLanguage languages={profile.languages} text={text} /> : text(words);
  return (
    <RaisedHand
      title={say((t) => t('calling.title'))}
      text={say((t) => t('calling.text'))}
      close={say((t) => t('calling.close'))}
      sound={view.comfort.sound}
      onClose={() => act({ kind: 'closePanel' })}
    />
  );
}
