import { z } from 'zod';
import { iconNames } from './icon-names.ts';
import type { Profile } from './profile.ts';
import type { Category, Icon, LocalText, Service } from './schema.ts';
import { Language } from './schema.ts';

const Text = z.union([z.string(), z.partialRecord(Language, z.string())]);

const IconView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), name: z.enum(iconNames) }),
  z.strictObject({ kind: z.literal('picture'), address: z.string() }),
]);

const TileView = z.strictObject({
  id: z.string(),
  title: Text,
  spoken: Text,
  subtitle: Text.nullable(),
  icon: IconView,
});

/** What the visitor's screens need of a profile: words and pictures, no rule and no address of a site. */
export const ProfileView = z.strictObject({
  associationName: Text,
  logoAddress: z.string().nullable(),
  brandColour: z.string(),
  languages: z.array(Language).min(1),
  charter: z.partialRecord(
    Language,
    z.strictObject({
      sentences: z.array(z.strictObject({ icon: z.enum(iconNames), text: z.string() })),
      fullText: z.array(z.string()),
    }),
  ),
  categories: z.array(z.strictObject({ ...TileView.shape, services: z.array(TileView) })),
});

export type ProfileView = z.infer<typeof ProfileView>;
export type TileView = z.infer<typeof TileView>;
export type IconView = z.infer<typeof IconView>;

/**
 * The visitor's side of a profile.
 * @param pictureAddress turns a picture path of the profile into an address our pages may load.
 */
export function profileViewOf(profile: Profile, pictureAddress: (path: string) => string): ProfileView {
  const icon = (from: Icon): IconView =>
    typeof from === 'string'
      ? { kind: 'named', name: from }
      : { kind: 'picture', address: pictureAddress(from.picture) };
  const tile = (from: Service | Category): TileView => ({
    id: from.id,
    title: from.title,
    spoken: from.spoken ?? from.title,
    subtitle: from.subtitle ?? null,
    icon: icon(from.icon),
  });
  const { association } = profile;
  return {
    associationName: association.name satisfies LocalText,
    logoAddress: association.logo === undefined ? null : pictureAddress(association.logo),
    brandColour: association.colours.brand,
    languages: profile.languages,
    charter: mutableCharter(profile),
    categories: profile.categories.map((category) => ({
      ...tile(category),
      services: category.services.map(tile),
    })),
  };
}

function mutableCharter(profile: Profile): ProfileView['charter'] {
  const charter: ProfileView['charter'] = {};
  for (const language of profile.languages) {
    const text = profile.charter[language];
    if (text === undefined) continue;
    charter[language] = {
      sentences: text.sentences.map((line) => ({ ...line })),
      fullText: [...text.fullText],
    };
  }
  return charter;
}
