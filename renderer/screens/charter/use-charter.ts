import type { Charter } from '../../../app/profile/charter.ts';
import { drawnLanguage, useScene } from '../../scene/scene-context.tsx';

/** The charter in the visitor's language; the profile reader refuses a profile that lacks one. */
export function useCharter(): Charter {
  const scene = useScene();
  return scene.profile.charter[drawnLanguage(scene)] ?? { sentences: [], fullText: [] };
}
