import { useContext } from 'react';
import { textIn } from '../../app/profile/profile.ts';
import type { LocalText } from '../../app/profile/schema.ts';
import { both } from './both.ts';
import { HelperContext, LanguageContext } from './use-words.ts';

/** Texts of the profile in the language around this component and, where somebody helps, in theirs. */
export function useProfileText(): (text: LocalText) => string {
  const language = useContext(LanguageContext);
  const helper = useContext(HelperContext);
  return (text) =>
    helper === null ? textIn(text, language) : both(textIn(text, language), textIn(text, helper));
}
