import { assertNever } from '../../app/assert-never.ts';
import type { PlaceView } from '../../app/session/session-view.ts';
import { LauncherScreen } from './launcher/launcher-screen.tsx';
import { PracticeScreen } from './practice/practice-screen.tsx';
import { ServiceScreen } from './service/service-screen.tsx';
import { SheetPlace } from './sheet/sheet-place.tsx';

/** What the visitor looks at while the session is active. */
export function PlaceScreen({ place }: { readonly place: PlaceView }) {
  switch (place.kind) {
    case 'launcher':
      return <LauncherScreen key={place.category} category={place.category} />;
    case 'practice':
      return <PracticeScreen />;
    case 'sheet':
      return <SheetPlace key={place.service} service={place.service} />;
    case 'service':
      return <ServiceScreen key={place.service} place={place} />;
    default:
      return assertNever(place);
  }
}
