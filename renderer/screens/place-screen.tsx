import type { PlaceView } from '../../app/session/session-view.ts';
import { LauncherScreen } from './launcher/launcher-screen.tsx';
import { ServiceScreen } from './service/service-screen.tsx';

/** What the visitor looks at while the session is active. */
export function PlaceScreen({ place }: { readonly place: PlaceView }) {
  return place.kind === 'launcher' ? (
    <LauncherScreen key={place.category} category={place.category} />
  ) : (
    <ServiceScreen key={place.service} place={place} />
  );
}
