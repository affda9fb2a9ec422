import { useContext, useEffect } from 'react';
import { heardLanguage, useScene } from '../scene/scene-context.tsx';
import { wordsOf } from '../words/use-words.ts';
import { ListeningContext } from './listening.tsx';
import { signParts } from './typed-signs.ts';

/** Whoever listens hears what they write into a field of ours, with whatever keyboard; never into one for a secret. */
export function useTypingEcho(): void {
  const listening = useContext(ListeningContext);
  const language = heardLanguage(useScene());
  const voice = listening?.isOn === true ? listening.voice : null;
  useEffect(() => {
    if (voice === null) return undefined;
    const written = (event: Event): void => {
      const { target } = event;
      if (!(event instanceof InputEvent) || !(target instanceof HTMLInputElement)) return;
      if (target.type === 'password') return;
      const { data, inputType } = event;
      if (inputType.startsWith('delete'))
        voice.say({
          parts: [{ text: wordsOf(language)('explore.erased'), language, about: null }],
          rank: 'answer',
        });
      else if (data !== null && data !== '') voice.say({ parts: signParts(data, language), rank: 'answer' });
    };
    const pressed = ({ key }: KeyboardEvent): void => {
      // As screen readers have it: Control is silence.
      if (key === 'Control') voice.stop();
    };
    document.addEventListener('input', written);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('input', written);
      document.removeEventListener('keydown', pressed);
    };
  }, [voice, language]);
}
