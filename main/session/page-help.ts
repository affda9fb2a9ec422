import type { WebContents } from 'electron';
import type { TouchedWord } from '../../app/glossary/glossary.ts';
import type { PageHeard } from '../../app/session/page-heard.ts';
import type { PageText } from '../../app/session/page-text.ts';
import { explorePage, nextHeard } from './guest/explore-page.ts';
import { clearWords, markWords, touchedWord } from './guest/page-words.ts';
import { markSentence, readPage } from './guest/read-page.ts';

/** What our screens may ask about the page in front, to read it aloud, to explain its words, to move on it by ear. */
export interface PageHelp {
  /** What stands on it. */
  readPage(): Promise<PageText>;
  /** Marks the sentence of it that is being read. Who listens is there. */
  markSentence(index: number | null): void;
  /** Marks the words of it that we can explain, and answers how many; false takes the marks away. */
  markWords(isWanted: boolean): Promise<number>;
  /** The word of it that somebody touches next. */
  touchedWord(): Promise<TouchedWord>;
  /** Somebody moves on it with keys, and hears where they are. */
  explorePage(isWanted: boolean): Promise<void>;
  nextHeard(): Promise<PageHeard>;
  /** What is written on it is told by the page itself. */
  readonly isExplored: () => boolean;
}

/** @param front the page in front; null where there is none */
export function helpWithPage(front: () => WebContents | null, onPresent: () => void): PageHelp {
  let isExplored = false;
  return {
    async readPage() {
      const page = front();
      return page === null ? [] : readPage(page);
    },
    markSentence(index) {
      const page = front();
      if (page === null) return;
      if (index !== null) onPresent();
      void markSentence(page, index);
    },
    async markWords(isWanted) {
      const page = front();
      if (page === null) return 0;
      if (isWanted) return markWords(page);
      await clearWords(page);
      return 0;
    },
    async touchedWord() {
      const page = front();
      return page === null ? { kind: 'none' } : touchedWord(page);
    },
    async explorePage(isWanted) {
      isExplored = isWanted;
      const page = front();
      if (page !== null) await explorePage(page, isWanted);
    },
    async nextHeard() {
      const page = front();
      return page === null ? { kind: 'pieces', pieces: [] } : nextHeard(page);
    },
    isExplored: () => isExplored,
  };
}
