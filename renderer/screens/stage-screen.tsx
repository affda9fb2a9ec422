import { assertNever } from '../../app/assert-never.ts';
import { useScene } from '../scene/scene-context.tsx';
import { CharterScreen } from './charter/charter-screen.tsx';
import { EndingScreen } from './ending/ending-screen.tsx';
import { LanguageScreen } from './language/language-screen.tsx';
import { LauncherScreen } from './launcher/launcher-screen.tsx';
import { ServiceScreen } from './service/service-screen.tsx';
import { WarningScreen } from './warning/warning-screen.tsx';
import { WelcomeScreen } from './welcome/welcome-screen.tsx';

/** The screen of the stage the session is at. */
export function StageScreen() {
  const { stage } = useScene().view;
  switch (stage.kind) {
    case 'welcome':
      return <WelcomeScreen />;
    case 'language':
      return <LanguageScreen />;
    case 'charter':
      return <CharterScreen view={stage.view} />;
    case 'active':
      return stage.place.kind === 'launcher' ? (
        <LauncherScreen key={stage.place.category} category={stage.place.category} />
      ) : (
        <ServiceScreen key={stage.place.service} place={stage.place} />
      );
    case 'warning':
      return <WarningScreen cause={stage.cause} secondsLeft={stage.secondsLeft} />;
    case 'ending':
      return <EndingScreen />;
    default:
      return assertNever(stage);
  }
}
