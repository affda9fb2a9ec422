import { useContext } from 'react';
import type { Charter } from '../../../app/profile/charter.ts';
import { drawnLanguage, useScene } from '../../scene/scene-context.tsx';
import { both } from '../../words/both.ts';
import { HelperContext } from '../../words/use-words.ts';

const empty: Charter = { sentences: [], fullText: [] };

/**
 * The charter in the visitor's language; the profile reader refuses a profile that lacks one. Where somebody helps,
 * each sentence with theirs, as long as both have as many; the full text stays the visitor's.
 */
export function useCharter(): Charter {
  const scene = useScene();
  const helper = useContext(HelperContext);
  const own = scene.profile.charter[drawnLanguage(scene)] ?? empty;
  const helpers = helper === null ? undefined : scene.profile.charter[helper];
  if (helpers === undefined || helpers.sentences.length !== own.sentences.length) return own;
  const sentences = own.sentences.map(({ icon, text }, index) => ({
    icon,
    text: both(text, helpers.sentences[index]?.text ?? text),
  }));
  return { ...own, sentences };
}
