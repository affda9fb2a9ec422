import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageIds } from '../../../app/language/language.ts';
import { saidAsWords, spoken, spokenForms } from '../../../app/voice/spoken.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('what is said', () => {
  it('spells what French spells, and leaves words alone', () => {
    expect(spoken('La CPAM et la CAF, dossier ANTS.', 'fr')).toBe('La C P A M et la CAF, dossier A N T S.');
    expect(spoken('Écrire un CV', 'fr')).toBe('Écrire un C V');
  });

  it.each(languageIds)('knows every abbreviation of the catalogue (%s)', (language) => {
    const text = readFileSync(join(root, 'renderer', 'locales', `${language}.json`), 'utf8');
    const unknown = abbreviationsOf(text).filter(
      (one) => !(one in spokenForms[language]) && !saidAsWords.has(one),
    );
    expect(unknown).toEqual([]);
  });

  it('knows every abbreviation of the profiles that ship, as French says it', () => {
    const unknown = readdirSync(join(root, 'kiosk-profiles'), { withFileTypes: true })
      .filter(({ name }) => existsSync(join(root, 'kiosk-profiles', name, 'profile.yaml')))
      .flatMap(({ name }) =>
        titlesOf(readFileSync(join(root, 'kiosk-profiles', name, 'profile.yaml'), 'utf8')),
      )
      .flatMap(abbreviationsOf)
      .filter((one) => !(one in spokenForms.fr) && !saidAsWords.has(one));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

function abbreviationsOf(text: string): readonly string[] {
  return text.match(/\p{Lu}{2,}/gu) ?? [];
}

/** The French words of tiles. */
function titlesOf(profile: string): readonly string[] {
  return [...profile.matchAll(/^\s*fr: (.+)$/gm)].map(([, title]) => title ?? '');
}
