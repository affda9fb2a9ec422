import type { ProfileView, ServiceTileView } from './profile-view.ts';

/** The tile of a service; undefined where the profile has none of that id. */
export function serviceOf({ categories }: ProfileView, id: string): ServiceTileView | undefined {
  return categories.flatMap(({ services }) => services).find((service) => service.id === id);
}
