import type { LanguageId } from '../../app/language/language.ts';
import type { SpokenPart } from '../../app/voice/utterance.ts';
import { wordsOf } from '../words/use-words.ts';

/** Signs that a voice passes over in silence, by the name they have in the catalogue (`signs`). */
const named = {
  '@': 'at',
  '.': 'dot',
  '-': 'hyphen',
  _: 'underscore',
  '/': 'slash',
  ',': 'comma',
  "'": 'apostrophe',
  '’': 'apostrophe',
} as const satisfies Readonly<Record<string, string>>;

/** How what was just written is said: each sign by its name, a capital as one. */
export function signParts(typed: string, language: LanguageId): readonly SpokenPart[] {
  const words = wordsOf(language);
  const phrase = (text: string): SpokenPart => ({ text, language, about: null });
  if (typed.trim() === '') return [phrase(words('keyboard.space'))];
  if (isNamed(typed)) {
    const name = named[typed];
    return [phrase(words(`signs.${name}`))];
  }
  const isCapital = /^\p{Lu}$/u.test(typed);
  return isCapital ? [phrase(words('keyboard.capitals')), phrase(typed)] : [phrase(typed)];
}

function isNamed(sign: string): sign is keyof typeof named {
  return Object.hasOwn(named, sign);
}
