import { z } from 'zod';
import { iconNames } from './icon-names.ts';
import type { Profile } from './profile.ts';
import { enoughRecordings } from './recording.ts';
import type { Category, Icon, LocalText, Service } from './schema.ts';
import { Language } from './schema.ts';
import { sheetShape } from './sheet.ts';

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

const ServiceTileView = z.strictObject({ ...TileView.shape, sheet: z.string().nullable() });

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
  categories: z.array(z.strictObject({ ...TileView.shape, services: z.array(ServiceTileView) })),
  sheets: z.record(z.string(), z.partialRecord(Language, sheetShape)),
  /** Languages that the association recorded enough of to be spoken. */
  recorded: z.array(Language),
});

/** A service's tile, and the sheet that shows how to use it: a name in `sheets`; null where it has none. */
export type ServiceTileView = z.infer<typeof ServiceTileView>;
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
      services: category.services.map((service) => ({ ...tile(service), sheet: service.sheet ?? null })),
    })),
    sheets: mutableSheets(profile),
    recorded: profile.languages.filter(
      (language) => (profile.recordings[language]?.length ?? 0) >= enoughRecordings,
    ),
  };
}

function mutableSheets(profile: Profile): ProfileView['sheets'] {
  return Object.fromEntries(Object.entries(profile.sheets).map(([name, texts]) => [name, { ...texts }]));
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
