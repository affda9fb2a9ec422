/** The signs of short vowels and of doubled letters: fathatan to sukun, and the small alif. */
const vowelSigns = /[\u064B-\u0652\u0670]/gu;

/** Names are written without; a sentence of which half the words cannot be said is none. */
const leastShare = 0.5;

/**
 * Learns how words are said from texts that carry their short vowels, which Arabic leaves out in writing and a voice
 * needs. What it returns puts the vowels into a text wherever it knows its words: the longest known run of words
 * decides, since one word alone may be said in several ways.
 */
export function learnVowels(texts: readonly string[]): (text: string) => string {
  const known = texts.map((text) => text.split(/\s+/u).map(partsOf));
  const places = new Map<string, Place[]>();
  known.forEach((words, text) =>
    words.forEach(({ written }, word) => {
      if (written !== '') places.set(written, [...(places.get(written) ?? []), { text, word }]);
    }),
  );

  /** How many words from here on are those of a known text from that place on. */
  const runFrom = (words: readonly Parts[], start: number, { text, word }: Place): number => {
    const from = known[text] ?? [];
    let length = 0;
    while (
      start + length < words.length &&
      words[start + length]?.written === from[word + length]?.written &&
      words[start + length]?.written !== ''
    )
      length += 1;
    return length;
  };

  return (text) => {
    const words = text.split(/\s+/u).map(partsOf);
    const said: string[] = [];
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      if (word === undefined) break;
      let best: { readonly place: Place; readonly length: number } | null = null;
      for (const place of word.written === '' ? [] : (places.get(word.written) ?? [])) {
        const length = runFrom(words, at, place);
        if (length > (best?.length ?? 0)) best = { place, length };
      }
      if (best === null) {
        said.push(word.before + word.letters + word.after);
        at += 1;
        continue;
      }
      for (let step = 0; step < best.length; step += 1) {
        const own = words[at + step];
        const like = known[best.place.text]?.[best.place.word + step];
        if (own !== undefined && like !== undefined) said.push(own.before + like.letters + own.after);
      }
      at += best.length;
    }
    return said.join(' ');
  };
}

/** Whether a text carries enough of its short vowels to be said; one without Arabic letters does. */
export function hasVowels(text: string): boolean {
  return shareOfVowels(text) >= leastShare;
}

/** Of the Arabic words of a text, how many carry short vowels; 1 where there are none. */
export function shareOfVowels(text: string): number {
  const words = text.split(/\s+/u).filter((word) => /[\u0621-\u064A]/u.test(word));
  return words.length === 0
    ? 1
    : words.filter((word) => word.search(vowelSigns) !== -1).length / words.length;
}

interface Place {
  readonly text: number;
  readonly word: number;
}

interface Parts {
  readonly before: string;
  readonly letters: string;
  readonly after: string;
  /** Its letters without the signs; empty where there are none. */
  readonly written: string;
}

/** A word and the signs of punctuation around it. */
function partsOf(word: string): Parts {
  const [, before = '', letters = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u.exec(word) ?? [];
  return { before, letters, after, written: withoutVowels(letters) };
}

/** A text as it is usually written. */
export function withoutVowels(text: string): string {
  return text.replaceAll(vowelSigns, '');
}
