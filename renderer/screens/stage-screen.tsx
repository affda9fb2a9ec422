import { assertNever } from '../../app/assert-never.ts';
import { useScene } from '../scene/scene-context.tsx';
import { CharterScreen } from './charter/charter-screen.tsx';
import { EndingScreen } from './ending/ending-screen.tsx';
import { LanguageScreen } from './language/language-screen.tsx';
import { PlaceScreen } from './place-screen.tsx';
import { WelcomeScreen } from './welcome/welcome-screen.tsx';

/** The screen of the stage the session is at; of a warning or a hidden screen, the one beneath it. */
export function StageScreen() {
  const { stage } = useScene().view;
  switch (stage.kind) {
    case 'welcome':
      return <WelcomeScreen afterLoss={stage.afterLoss} sealedAt={stage.sealedAt} />;
    case 'language':
      return <LanguageScreen />;
    case 'charter':
      return <CharterScreen view={stage.view} />;
    case 'active':
      return <PlaceScreen place={stage.place} />;
    case 'warning':
    case 'hidden':
      // The same element as before: hidden, it keeps what was written in it.
      return <PlaceScreen place={stage.beneath} />;
    case 'ending':
      return <EndingScreen />;
    default:
      return assertNever(stage);
  }
}
