import { mostSentences, type PageSentence } from '../../app/session/page-sentence.ts';
import {
  elementOf,
  fields,
  markPlace,
  namesOf,
  type SpokenSentence,
  sentencesIn,
  unspoken,
} from './page-sentences.ts';

/**
 * Reads what stands on a website, for who has it read aloud. It runs in a world of its own (isolated): the site's
 * scripts cannot see or change it, and it changes nothing of the page. Content of fields is never looked at.
 */
export interface PageReader {
  gather(): readonly PageSentence[];
  /** Marks a sentence and brings it into view; null: none. */
  mark(index: number | null): void;
}

/** Besides what is not said at all: what stands on every page alike. */
const passedOver = `${unspoken},nav,footer,[role="navigation"],[role="contentinfo"]`;

let gathered: readonly SpokenSentence[] = [];

function gather(): readonly PageSentence[] {
  const root = document.querySelector('main,[role="main"]') ?? document.body;
  const all = sentencesIn(root, passedOver);
  const from = firstOfFocused(all);
  gathered = all.slice(from, from + mostSentences);
  return gathered.map(({ text, kind, lang }) => ({ text, kind, lang }));
}

function mark(index: number | null): void {
  markPlace(index === null ? null : (gathered[index]?.range ?? null));
}

/** Whoever works in a field hears from there on. */
function firstOfFocused(all: readonly SpokenSentence[]): number {
  const { activeElement } = document;
  if (activeElement === null || !activeElement.matches(fields)) return 0;
  const names = namesOf(activeElement);
  const found = all.findIndex(({ range }) => {
    const element = elementOf(range.startContainer);
    return (
      element !== null &&
      (names.some((name) => name.contains(element)) || range.intersectsNode(activeElement))
    );
  });
  return Math.max(0, found);
}

const reader: PageReader = { gather, mark };
Object.assign(globalThis, { borneReader: reader });
