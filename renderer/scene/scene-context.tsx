import { createContext, useContext } from 'react';
import type { Rectangle, VisitorBridge, VisitorScene } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import type { VisitorAction } from '../../app/session/events.ts';
import type { TypedKey } from '../../app/session/typed-key.ts';

/** What every screen may ask of the session; each is a message, none a decision. */
export interface Hands {
  readonly act: (action: VisitorAction) => void;
  readonly placeGuest: (place: Rectangle | null) => void;
  /** A key of the keyboard on the screen, for the website in front; answers whether it may be said aloud. */
  readonly typeKey: (key: TypedKey) => Promise<boolean>;
  readonly quit: () => void;
}

/** The messages of the bridge without their answers: what they change comes back as a view. */
export function handsOf(bridge: VisitorBridge): Hands {
  return {
    act: (action) => void bridge.act(action),
    placeGuest: (place) => void bridge.placeGuest(place),
    typeKey: async (key) => {
      const answer = await bridge.typeKey(key);
      return answer.kind === 'answer' && answer.value;
    },
    quit: () => void bridge.quit(undefined),
  };
}

interface Surroundings extends Hands {
  readonly scene: VisitorScene;
}

export const SceneContext = createContext<Surroundings | null>(null);

function useSurroundings(): Surroundings {
  const surroundings = useContext(SceneContext);
  if (surroundings === null) throw new Error('a screen was drawn outside of SceneContext');
  return surroundings;
}

export function useScene(): VisitorScene {
  return useSurroundings().scene;
}

export function useHands(): Hands {
  return useSurroundings();
}

/** The language that is heard: the one that is drawn or, where there is no voice for it, the one asked for instead. */
export function heardLanguage(scene: VisitorScene): LanguageId {
  return scene.view.comfort.hearing ?? drawnLanguage(scene);
}

/** The language our screens are drawn in: the chosen one, and before that the profile's first. */
export function drawnLanguage(scene: VisitorScene): LanguageId {
  return scene.view.language ?? scene.profile.languages[0] ?? 'fr';
}
