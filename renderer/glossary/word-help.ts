import { createContext, useContext, useSyncExternalStore } from 'react';
import type { VisitorBridge } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import type { SpokenPart } from '../../app/voice/utterance.ts';
import { followBeside } from '../voice/follow-beside.ts';
import type { Voice } from '../voice/voice.ts';
import { wordsOf } from '../words/use-words.ts';
import { explanationsIn } from './explanations.ts';

/** A word as the site writes it, and what it means. */
export interface ExplainedWord {
  readonly written: string;
  readonly meaning: string;
}

export interface WordHelpState {
  /** Words of the website are marked, and a touch explains them. */
  readonly isOn: boolean;
  /** How many are marked; null while they are looked for. */
  readonly found: number | null;
  readonly word: ExplainedWord | null;
}

/** Explains difficult words of a website: one touch, and it is said and written in the visitor's language. */
export interface WordHelp {
  readonly toggle: () => void;
  /** Marks the page that stands there and waits for touches until `end`; what they tell is said too, where `heard`. */
  begin(language: LanguageId, heard: LanguageId | null): Promise<void>;
  end(): void;
  readonly stop: () => void;
  readonly read: () => WordHelpState;
  readonly subscribe: (listener: () => void) => () => void;
}

type WordBridge = Pick<VisitorBridge, 'markWords' | 'touchedWord'>;

const off: WordHelpState = { isOn: false, found: null, word: null };

export function openWordHelp(bridge: WordBridge, voice: Voice): WordHelp {
  let state = off;
  /** Counts what was begun and ended: a page that answers late answers nobody. */
  let turn = 0;
  const listeners = new Set<() => void>();
  const change = (next: Partial<WordHelpState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const end = (): void => {
    turn += 1;
    void bridge.markWords(false);
  };

  return {
    toggle: () => change(state.isOn ? off : { ...off, isOn: true }),
    stop: () => change(off),
    async begin(language, heard) {
      turn += 1;
      const own = turn;
      const isOver = (): boolean => own !== turn;
      const say = (parts: readonly SpokenPart[]): void => {
        if (heard !== null) voice.say({ parts, rank: 'answer' });
      };
      const look = async (): Promise<void> => {
        const answer = await bridge.markWords(true);
        if (isOver()) return;
        const found = answer.kind === 'answer' ? answer.value : 0;
        change({ found });
        const said = heard ?? language;
        const text = wordsOf(said)(found === 0 ? 'glossary.none' : 'glossary.ask');
        if (state.word === null) say([{ text, language: said, about: null }]);
      };
      await look();
      const explanations = await explanationsIn(language);
      const spoken = heard === null || heard === language ? explanations : await explanationsIn(heard);
      await followBeside({
        next: () => bridge.touchedWord(undefined),
        isOver,
        onGone: look,
        onTold(touched) {
          if (touched.kind === 'none') return false;
          const meaning = explanations[touched.word];
          change({ word: { written: touched.written, meaning } });
          say([
            { text: touched.written, language: 'fr', about: null },
            { text: spoken[touched.word], language: heard ?? language, about: null },
          ]);
          return true;
        },
      });
    },
    end,
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Null where no website is ever shown: behind the curtain. */
export const WordHelpContext = createContext<WordHelp | null>(null);

export function useWordHelp(): WordHelp & WordHelpState {
  const help = useContext(WordHelpContext);
  if (help === null) throw new Error('a website was drawn outside of WordHelpContext');
  return { ...help, ...useSyncExternalStore(help.subscribe, help.read) };
}
