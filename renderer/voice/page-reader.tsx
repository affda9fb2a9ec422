import { useContext, useEffect } from 'react';
import { heardLanguage, useScene } from '../scene/scene-context.tsx';
import { ReadingContext, useReading } from './page-reading.ts';

/** Reads the website that is shown, once somebody wants it, and falls silent when it goes. Draws nothing. */
export function PageReader() {
  const reading = useContext(ReadingContext);
  const { isWanted } = useReading();
  const language = heardLanguage(useScene());
  useEffect(() => {
    if (isWanted) void reading?.begin(language);
  }, [reading, isWanted, language]);
  useEffect(() => () => reading?.end(), [reading]);
  return null;
}
