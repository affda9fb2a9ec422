import { createContext, useContext, useSyncExternalStore } from 'react';
import type { VisitorBridge } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import type { PageText } from '../../app/session/page-text.ts';
import { languageOfSentence } from '../../app/voice/page-language.ts';
import type { SpokenPart, Utterance } from '../../app/voice/utterance.ts';
import { speechOf } from '../../app/voice/voices.ts';
import { wordsOf } from '../words/use-words.ts';
import type { Voice } from './voice.ts';

/** What the screens must know of the reading of a website. */
export interface PageReadingState {
  /** Said once in a session: the others in the room may hear it. */
  readonly hasAgreed: boolean;
  /** The page is only heard; nobody reads it over the visitor's shoulder. */
  readonly isCovered: boolean;
  /** Somebody wants to hear the page that stands there. */
  readonly isWanted: boolean;
}

/** Reads websites aloud, sentence by sentence, with a mark on the page. */
export interface PageReading {
  /** The visitor wants to hear the page, covered or not. */
  want(isCovered: boolean): void;
  uncover(): void;
  /** Reads the page that stands there; its sentences in their own language, what we say about them too. */
  begin(visitor: LanguageId): Promise<void>;
  /** The page is gone, or something lies over it. */
  end(): void;
  /** The service is left. */
  forget(): void;
  readonly read: () => PageReadingState;
  readonly subscribe: (listener: () => void) => () => void;
}

type PageBridge = Pick<VisitorBridge, 'readPage' | 'markSentence'>;

export function openPageReading(bridge: PageBridge, voice: Voice): PageReading {
  let state: PageReadingState = { hasAgreed: false, isCovered: false, isWanted: false };
  let marked: number | null = null;
  /** Counts what was begun and ended, so that a page that answers late is not read over another one. */
  let turn = 0;
  const listeners = new Set<() => void>();
  const change = (next: Partial<PageReadingState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const mark = (index: number | null): void => {
    if (index === marked) return;
    marked = index;
    void bridge.markSentence(index);
  };
  voice.subscribe(() => mark(sentenceOf(voice.read().part)));

  return {
    want: (isCovered) => change({ hasAgreed: true, isCovered, isWanted: true }),
    uncover: () => change({ isCovered: false }),
    async begin(visitor) {
      turn += 1;
      const own = turn;
      change({ isWanted: false });
      const answer = await bridge.readPage(undefined);
      if (own !== turn) return;
      voice.say(readingOf(answer.kind === 'answer' ? answer.value : [], visitor));
    },
    end() {
      turn += 1;
      if (voice.read().speaking?.parts.some((part) => sentenceOf(part) !== null) === true) voice.stop();
    },
    forget: () => change({ isCovered: false, isWanted: false }),
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A page as it is said: each sentence in its own language, and plainly where there is nothing to say. */
export function readingOf(page: PageText, visitor: LanguageId): Utterance {
  const sentences = page.flatMap((sentence, index): readonly SpokenPart[] => {
    const language = languageOfSentence(sentence.text, sentence.lang, visitor);
    if (language === null || speechOf(sentence.text, language).voice === null) return [];
    const { kind } = sentence;
    const text = kind === 'text' ? sentence.text : `${wordsOf(language)(`read.${kind}`)} ${sentence.text}`;
    return [{ text, language, about: `${sentenceMark}${index}` }];
  });
  const own = (key: 'nothing' | 'noVoice' | 'finished'): SpokenPart => ({
    text: wordsOf(visitor)(`read.${key}`),
    language: visitor,
    about: null,
  });
  if (page.length === 0) return { parts: [own('nothing')], rank: 'tour' };
  if (sentences.length === 0) return { parts: [own('noVoice')], rank: 'tour' };
  return { parts: [...sentences, own('finished')], rank: 'tour' };
}

const sentenceMark = 'sentence-';

/** Whether something is said that stands on a website. */
export function isOfPage(part: SpokenPart | null): boolean {
  return sentenceOf(part) !== null;
}

function sentenceOf(part: SpokenPart | null): number | null {
  return part?.about?.startsWith(sentenceMark) === true
    ? Number(part.about.slice(sentenceMark.length))
    : null;
}

/** Null where no website is ever read: behind the curtain. */
export const ReadingContext = createContext<PageReading | null>(null);

export function useReading(): PageReading & PageReadingState {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error('a website was drawn outside of ReadingContext');
  return { ...reading, ...useSyncExternalStore(reading.subscribe, reading.read) };
}
