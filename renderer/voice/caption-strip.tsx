import { useSyncExternalStore } from 'react';
import { languages } from '../../app/language/language.ts';
import { Control } from '../controls/control.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './caption-strip.module.css';
import { isOfPage, useReading } from './page-reading.ts';
import { steersVoice } from './tour.ts';
import type { Voice } from './voice.ts';

/** What is being said, in writing, and how to steer it: for who listens, over the bar of every screen. */
export function CaptionStrip({ voice }: { readonly voice: Voice }) {
  const words = useWords();
  const { part, pace, speaking } = useSyncExternalStore(voice.subscribe, voice.read);
  const { isCovered } = useReading();
  // Nobody is to read over the visitor’s shoulder what they cover.
  const caption = isCovered && isOfPage(part) ? null : part;
  return (
    <section className={styles['strip']} aria-label={words('listen.name')} {...steersVoice}>
      {/* No screen reader says it as well: it is being said. */}
      <p
        aria-hidden
        className={styles['caption']}
        {...(caption === null
          ? {}
          : { lang: languages[caption.language].tag, dir: languages[caption.language].direction })}
      >
        {caption?.text}
      </p>
      <PressButton className={styles['button']} actsAtOnce onPress={() => voice.sayAgain()}>
        <Control name="again" />
        <span>{words('listen.again')}</span>
      </PressButton>
      <PressButton
        className={styles['button']}
        actsAtOnce
        isChosen={pace === 'slow'}
        onPress={() => voice.setPace(pace === 'slow' ? 'usual' : 'slow')}
      >
        <Control name="slower" />
        <span>{words('listen.slower')}</span>
      </PressButton>
      <PressButton
        className={styles['button']}
        actsAtOnce
        isDisabled={speaking === null}
        onPress={() => voice.stop()}
      >
        <Control name="quiet" />
        <span>{words('listen.stop')}</span>
      </PressButton>
    </section>
  );
}
