import forms from './words.json' with { type: 'json' };

/** A word of French official sites that we can explain; its explanations are in the glossary's catalogues. */
export type GlossaryWord = keyof typeof forms;

export const glossaryWords: readonly GlossaryWord[] = Object.keys(forms).filter(isGlossaryWord);

/** How each word stands on a page, in French, whatever the visitor's language. */
export const glossaryForms: Readonly<Record<GlossaryWord, readonly string[]>> = forms;

export function isGlossaryWord(word: string): word is GlossaryWord {
  return Object.hasOwn(forms, word);
}

/** What was found out about a page whose words are marked. */
export type TouchedWord =
  | { readonly kind: 'none' }
  /** Another page stands there, which nobody has looked through. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'word'; readonly word: GlossaryWord; readonly written: string };
