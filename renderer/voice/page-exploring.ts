import { createContext } from 'react';
import { assertNever } from '../../app/assert-never.ts';
import type { VisitorBridge } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import type { HeardPiece } from '../../app/session/heard-piece.ts';
import { languageOfSentence } from '../../app/voice/page-language.ts';
import type { SpokenPart } from '../../app/voice/utterance.ts';
import { speechOf } from '../../app/voice/voices.ts';
import { wordsOf } from '../words/use-words.ts';
import { followBeside } from './follow-beside.ts';
import { signParts } from './typed-signs.ts';
import type { Voice } from './voice.ts';

/** Lets somebody move on websites with keys and hear where they are. */
export interface PageExploring {
  /** Follows the page that stands there until `end`; nothing of it is said without leave, which is asked for once. */
  begin(visitor: LanguageId, leave: Leave): Promise<void>;
  end(): void;
}

/** The others in the room may hear it. */
interface Leave {
  readonly isGiven: () => boolean;
  readonly ask: () => void;
}

type ExplorerBridge = Pick<VisitorBridge, 'explorePage' | 'nextHeard'>;

export function openPageExploring(bridge: ExplorerBridge, voice: Voice): PageExploring {
  /** Counts what was begun and ended: a page that answers late is not heard over another one. */
  let turn = 0;
  let hasAsked = false;
  return {
    async begin(visitor, leave) {
      turn += 1;
      const own = turn;
      const isOver = (): boolean => own !== turn;
      await bridge.explorePage(true);
      await followBeside({
        next: () => bridge.nextHeard(undefined),
        isOver,
        onGone: async () => void (await bridge.explorePage(true)),
        onTold({ pieces }) {
          const last = pieces.at(-1);
          if (last === undefined) return false;
          if (last.kind === 'quiet') voice.stop();
          else if (leave.isGiven()) voice.say({ parts: partsOf(pieces, visitor), rank: 'answer' });
          else if (!hasAsked) {
            // Once: who said no moves on with keys, and is not asked at each of them.
            hasAsked = true;
            leave.ask();
          }
          return true;
        },
      });
    },
    end() {
      turn += 1;
      void bridge.explorePage(false);
    },
  };
}

/** How what a page tells is said: its words in their own language, what we say about them in the visitor's. */
export function partsOf(pieces: readonly HeardPiece[], visitor: LanguageId): readonly SpokenPart[] {
  return pieces.flatMap((piece) => partsOfPiece(piece, visitor));
}

function partsOfPiece(piece: HeardPiece, visitor: LanguageId): readonly SpokenPart[] {
  const own = wordsOf(visitor);
  const phrase = (text: string): SpokenPart => ({ text, language: visitor, about: null });
  switch (piece.kind) {
    case 'chosen':
    case 'notChosen':
    case 'empty':
    case 'erased':
    case 'noMore':
      return [phrase(own(`explore.${piece.kind}`))];
    case 'quiet':
      return [];
    case 'typed':
      return signParts(piece.text, visitor);
    case 'text':
    case 'written':
      return wordsOfPage(piece, visitor);
    case 'heading':
    case 'mistake':
    case 'field':
    case 'secret':
      return [phrase(own(`read.${piece.kind}`)), ...wordsOfPage(piece, visitor)];
    case 'link':
    case 'button':
    case 'box':
      return [phrase(own(`explore.${piece.kind}`)), ...wordsOfPage(piece, visitor)];
    default:
      return assertNever(piece);
  }
}

/** Words that no voice of ours can say are passed over: what they are was said already. */
function wordsOfPage(
  { text, lang }: Extract<HeardPiece, { text: string }>,
  visitor: LanguageId,
): readonly SpokenPart[] {
  const language = languageOfSentence(text, lang, visitor);
  if (language === null || speechOf(text, language).voice === null) return [];
  return [{ text, language, about: null }];
}

/** Null where no website is ever shown: behind the curtain. */
export const ExploringContext = createContext<PageExploring | null>(null);
