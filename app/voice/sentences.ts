import { type LanguageId, languages } from '../language/language.ts';

/**
 * Characters at once. A synthesis cannot be stopped while it works, and voices of the system stall on long texts
 * (crbug 335907), so that a voice is given one short piece after the other.
 */
const mostCharacters = 200;

/** A text in pieces a voice says one after the other, at the ends of sentences, and within long ones of words. */
export function sentencesOf(text: string, language: LanguageId): readonly string[] {
  const segmenter = new Intl.Segmenter(languages[language].tag, { granularity: 'sentence' });
  return [...segmenter.segment(text.replaceAll(/\s+/g, ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
    .flatMap(shorten);
}

function shorten(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of sentence.split(' ').flatMap(cut)) {
    if (piece !== '' && piece.length + 1 + word.length > mostCharacters) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? word : `${piece} ${word}`;
  }
  return [...pieces, piece];
}

/** Chinese has no spaces. */
function cut(word: string): readonly string[] {
  const characters = Array.from(word);
  const pieces = Math.ceil(characters.length / mostCharacters);
  return Array.from({ length: pieces }, (_, index) =>
    characters.slice(index * mostCharacters, (index + 1) * mostCharacters).join(''),
  );
}
