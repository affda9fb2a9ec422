import { assertNever } from '../../../app/assert-never.ts';
import type { CharterView } from '../../../app/session/state.ts';
import { CharterFullText } from './charter-full-text.tsx';
import { CharterSentences } from './charter-sentences.tsx';
import { CharterToPerson } from './charter-to-person.tsx';

/** The house rules: short, in full, or – after "no" and "I did not understand" – the way to a person. */
export function CharterScreen({ view }: { readonly view: CharterView }) {
  switch (view) {
    case 'short':
      return <CharterSentences />;
    case 'full':
      return <CharterFullText />;
    case 'refused':
    case 'unclear':
      return <CharterToPerson key={view} why={view} />;
    default:
      return assertNever(view);
  }
}
