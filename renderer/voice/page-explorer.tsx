import { useContext, useEffect, useRef } from 'react';
import { heardLanguage, useHands, useScene } from '../scene/scene-context.tsx';
import { ListeningContext } from './listening.tsx';
import { ExploringContext } from './page-exploring.ts';
import { useReading } from './page-reading.ts';

/**
 * Lets who listens move on the website that is shown with keys, and hear where they are. The first key asks whether
 * the others in the room may hear it. Draws nothing.
 */
export function PageExplorer() {
  const exploring = useContext(ExploringContext);
  const isListening = useContext(ListeningContext)?.isOn === true;
  const language = heardLanguage(useScene());
  const { act } = useHands();
  const { hasAgreed } = useReading();
  const mayHear = useRef(hasAgreed);
  useEffect(() => {
    mayHear.current = hasAgreed;
  }, [hasAgreed]);
  useEffect(() => {
    if (exploring === null || !isListening) return undefined;
    void exploring.begin(language, {
      isGiven: () => mayHear.current,
      ask: () => act({ kind: 'openPanel', panel: 'readPage' }),
    });
    return () => exploring.end();
  }, [exploring, isListening, language, act]);
  return null;
}
