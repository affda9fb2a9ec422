import { isLanguageId, type LanguageId } from '../../app/language/language.ts';
import { fingerprintOf } from '../../app/staff/fingerprint.ts';

const catalogues = import.meta.glob<object>('../locales/*.json', { import: 'default' });

/** What the texts of each language are now, in eight digits: a review of other texts is one of before. */
export async function catalogueFingerprints(): Promise<ReadonlyMap<LanguageId, string>> {
  const found = await Promise.all(
    Object.entries(catalogues).map(async ([path, load]) => {
      const [, language = ''] = /(\w+)\.json$/.exec(path) ?? [];
      return isLanguageId(language) ? [[language, fingerprintOf(JSON.stringify(await load()))] as const] : [];
    }),
  );
  return new Map(found.flat());
}
