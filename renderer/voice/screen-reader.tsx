import { useContext, useEffect } from 'react';
import { languages } from '../../app/language/language.ts';
import type { SpeechRank } from '../../app/voice/utterance.ts';
import { heardLanguage, useScene } from '../scene/scene-context.tsx';
import { screenOf } from '../scene/screen-of.ts';
import { useHearingQuestion } from '../screens/panels/hearing-panel.tsx';
import { wordsOf } from '../words/use-words.ts';
import { ListeningContext } from './listening.tsx';
import { useTactileKey } from './tactile-key.ts';
import { useTypingEcho } from './typing-echo.ts';
import type { Voice } from './voice.ts';
import { introductionOf, partOf } from './words-on-screen.ts';

interface ScreenReaderProps {
  /** Also speaks for who did not ask for it, where something must be heard. */
  readonly voice: Voice;
}

/** Says each screen when it comes, and what counts down on it. Draws nothing. */
export function ScreenReader({ voice }: ScreenReaderProps) {
  const { view } = useScene();
  const isListening = useContext(ListeningContext)?.isOn ?? false;
  const { sound } = view.comfort;
  const isWarning = view.stage.kind === 'warning' && view.panel === null;
  const isHeard = sound !== 'off' && (isListening || isWarning);
  useEffect(() => voice.setSound(sound), [voice, sound]);
  const isAwaited = sound !== 'off' && (isListening || view.stage.kind === 'language');
  useEffect(() => {
    // Whoever touches the ear, or waits to be greeted, hears the first word without waiting for the engine.
    if (isAwaited) voice.warmUp();
  }, [voice, isAwaited]);
  useTactileKey();
  useTypingEcho();
  useHearingQuestion();
  useCountdown(voice);
  useGreetings(voice);
  return (
    <Introduction
      key={screenOf(view)}
      voice={voice}
      rank={isHeard ? (isWarning ? 'warning' : 'guide') : null}
    />
  );
}

interface IntroductionProps {
  readonly voice: Voice;
  /** Null: nobody is to hear it. */
  readonly rank: SpeechRank | null;
}

/** Says one screen, once; whatever was said of the one before is over. */
function Introduction({ voice, rank }: IntroductionProps) {
  useEffect(() => {
    if (rank === null) return undefined;
    const parts = introductionOf(document);
    if (parts.length > 0) voice.say({ parts, rank });
    return () => voice.stop();
  }, [voice, rank]);
  // Also of a tour that somebody asked for who does not listen otherwise.
  useEffect(
    () => () => {
      if (voice.read().speaking?.rank === 'tour') voice.stop();
    },
    [voice],
  );
  return null;
}

/** Seconds of a warning that are said; each one would talk over everything else. */
const saidSeconds: ReadonlySet<number> = new Set([30, 10]);

function useCountdown(voice: Voice): void {
  const scene = useScene();
  const { stage, language: chosen, comfort } = scene.view;
  const language = heardLanguage(scene);
  const seconds = stage.kind === 'warning' ? stage.secondsLeft : null;
  const isHeard = comfort.sound !== 'off' && chosen !== null;
  useEffect(() => {
    if (seconds === null || !saidSeconds.has(seconds) || !isHeard) return;
    // The question itself is heard to its end first: it may have begun with just so many seconds.
    if (voice.read().speaking?.rank === 'warning') return;
    const text = wordsOf(language)('warning.secondsSpoken', { count: seconds });
    voice.say({ parts: [{ text, language, about: null }], rank: 'warning' });
  }, [voice, seconds, isHeard, language]);
}

/** Milliseconds after which somebody who stands before the list of languages may be waiting to hear theirs. */
const greetAfter = 6_000;

/** An untouched list of languages greets in each of them in turn, and marks the one it speaks. */
function useGreetings(voice: Voice): void {
  const { view } = useScene();
  const isHeard = view.stage.kind === 'language' && view.panel === null && view.comfort.sound !== 'off';
  useEffect(() => {
    if (!isHeard) return undefined;
    const waiting = setTimeout(() => {
      const tiles = [...document.querySelectorAll<HTMLElement>('main button[lang]')];
      const parts = tiles.map((tile) => {
        const part = partOf(tile, tile.dataset['voice'] ?? null);
        return { ...part, text: `${languages[part.language].greeting}. ${part.text}` };
      });
      if (voice.read().speaking === null) voice.say({ parts, rank: 'guide' });
    }, greetAfter);
    // Whoever touches something is busy, and no longer to be greeted.
    const touched = new AbortController();
    for (const sign of ['pointerdown', 'keydown'] as const)
      document.addEventListener(sign, () => clearTimeout(waiting), { capture: true, signal: touched.signal });
    return () => {
      touched.abort();
      clearTimeout(waiting);
    };
  }, [voice, isHeard]);
}
