import type { LanguageId } from '../../app/language/language.ts';
import { languages as facts } from '../../app/language/language.ts';
import { type Words, wordsOf } from './use-words.ts';

interface EachLanguageProps {
  readonly languages: readonly LanguageId[];
  readonly className?: string | undefined;
  readonly text: (words: Words, language: LanguageId) => string;
}

/** More than this many beside each other are read by nobody; the profile's order decides which. */
const mostAtOnce = 4;

/** The same words in several languages, each with its own script and direction: before a language is chosen. */
export function EachLanguage({ languages, className, text }: EachLanguageProps) {
  const said = new Map<string, LanguageId>();
  // Easy-to-read French says much as French does, and Persian greets as Pashto: once is enough.
  for (const language of languages) {
    const own = text(wordsOf(language), language);
    if (!said.has(own)) said.set(own, language);
  }
  return [...said].slice(0, mostAtOnce).map(([own, language]) => (
    <span key={language} className={className}>
      <span lang={facts[language].tag} dir={facts[language].direction}>
        {own}
      </span>
    </span>
  ));
}
