import { useContext, useEffect } from 'react';
import { Control } from '../../controls/control.tsx';
import { useWordHelp, WordHelpContext } from '../../glossary/word-help.ts';
import { drawnLanguage, heardLanguage, useScene } from '../../scene/scene-context.tsx';
import { PageStrip } from '../../ui/page-strip.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './word-strip.module.css';

/** What a difficult word of the website means, or how to ask; only while its words are marked. */
export function WordStrip() {
  const words = useWords();
  const scene = useScene();
  const language = drawnLanguage(scene);
  const heard = scene.view.comfort.sound === 'off' ? null : heardLanguage(scene);
  const help = useContext(WordHelpContext);
  const { found, word, stop } = useWordHelp();
  useEffect(() => {
    void help?.begin(language, heard);
    return () => help?.end();
  }, [help, language, heard]);
  return (
    <PageStrip onClose={stop}>
      <Control name="glossary" />
      {word === null ? (
        <span>{words(found === 0 ? 'glossary.none' : 'glossary.ask')}</span>
      ) : (
        <span>
          <bdi lang="fr" className={styles['word']}>
            {word.written}
          </bdi>{' '}
          <span>{word.meaning}</span>
        </span>
      )}
    </PageStrip>
  );
}
