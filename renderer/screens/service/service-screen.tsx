import { assertNever } from '../../../app/assert-never.ts';
import { textIn } from '../../../app/profile/profile.ts';
import type { ProfileView, TileView } from '../../../app/profile/profile-view.ts';
import type { PlaceView } from '../../../app/session/session-view.ts';
import { drawnLanguage, useScene } from '../../scene/scene-context.tsx';
import { BlockedPage } from './blocked-page.tsx';
import { FailedPage } from './failed-page.tsx';
import { GuestSlot } from './guest-slot.tsx';
import { OpeningPage } from './opening-page.tsx';
import { ServiceLine } from './service-line.tsx';
import styles from './service-screen.module.css';

export type PageView = Extract<PlaceView, { kind: 'service' }>['page'];

interface ServiceScreenProps {
  readonly service: string;
  readonly page: PageView;
}

/** A website between its line and the bottom bar, or what we say in its place. */
export function ServiceScreen({ service, page }: ServiceScreenProps) {
  const scene = useScene();
  const tile = findService(scene.profile, service);
  const title = tile === undefined ? service : textIn(tile.title, drawnLanguage(scene));
  return (
    <div className={styles['service']}>
      <ServiceLine title={title} icon={tile?.icon ?? { kind: 'named', name: 'globe' }} page={page} />
      <div className={styles['page']}>
        <ServicePage title={title} icon={tile?.icon ?? { kind: 'named', name: 'globe' }} page={page} />
      </div>
    </div>
  );
}

interface ServicePageProps {
  readonly title: string;
  readonly icon: TileView['icon'];
  readonly page: PageView;
}

function ServicePage({ title, icon, page }: ServicePageProps) {
  switch (page.kind) {
    case 'loading':
      return page.first ? <OpeningPage title={title} icon={icon} slow={page.slow} /> : <GuestSlot />;
    case 'shown':
      return <GuestSlot />;
    case 'blocked':
      return <BlockedPage key={page.host} host={page.host} asked={page.asked} />;
    case 'failed':
      return <FailedPage key={page.why} why={page.why} service={title} />;
    default:
      return assertNever(page);
  }
}

function findService(profile: ProfileView, id: string): TileView | undefined {
  return profile.categories.flatMap(({ services }) => services).find((service) => service.id === id);
}
