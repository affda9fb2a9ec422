import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LanguageId, languageIds, languages } from '../../app/language/language.ts';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');

type Catalogue = ReadonlyMap<string, string>;

/** Every text of a catalogue under its whole key: `bar.home`. */
function readCatalogue(name: string): Catalogue {
  const flat = new Map<string, string>();
  const walk = (from: unknown, path: readonly string[]): void => {
    if (typeof from === 'string') {
      flat.set(path.join('.'), from);
      return;
    }
    if (typeof from !== 'object' || from === null) throw new Error(`${name}: ${path.join('.')} is no text`);
    for (const [key, value] of Object.entries(from)) walk(value, [...path, key]);
  };
  walk(JSON.parse(readFileSync(join(renderer, 'locales', `${name}.json`), 'utf8')), []);
  return flat;
}

const catalogues = new Map<LanguageId, Catalogue>(
  languageIds.map((language) => [language, readCatalogue(language)]),
);
const notes = readCatalogue('notes');

const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const pluralEnding = new RegExp(`_(${pluralForms.join('|')})$`);

/** French, Spanish and Portuguese have a form for millions, which no count of ours reaches. */
const formsNeverReached: Readonly<Partial<Record<LanguageId, readonly string[]>>> = {
  fr: ['many'],
  es: ['many'],
  pt: ['many'],
  falc: ['many'],
};

function withoutForm(key: string): string {
  return key.replace(pluralEnding, '');
}

function keysOf(catalogue: Catalogue): readonly string[] {
  return [...new Set([...catalogue.keys()].map(withoutForm))].sort();
}

/** What a text leaves open, and the tags it carries: `{{host}}`, `<host>`. */
function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)>/g)].map(([whole]) => whole))].sort();
}

function catalogueOf(language: LanguageId): Catalogue {
  const catalogue = catalogues.get(language);
  if (catalogue === undefined) throw new Error(`no catalogue of ${language}`);
  return catalogue;
}

const french = catalogueOf('fr');

describe.each(languageIds)('the catalogue of %s', (language) => {
  const catalogue = catalogueOf(language);

  test('has the same keys as the French one', () => {
    expect(keysOf(catalogue)).toEqual(keysOf(french));
  });

  test('has every plural form of its language and no other', () => {
    const unreached = formsNeverReached[language] ?? [];
    const forms = new Intl.PluralRules(languages[language].tag)
      .resolvedOptions()
      .pluralCategories.filter((form) => !unreached.includes(form))
      .sort();
    const counted = keysOf(french).filter((key) => french.has(`${key}_other`));
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) {
      const found = pluralForms.filter((form) => catalogue.has(`${key}_${form}`)).sort();
      expect([key, found]).toEqual([key, forms]);
    }
  });

  test('leaves open what the French text leaves open', () => {
    for (const [key, text] of catalogue) {
      const base = withoutForm(key);
      const expected = placeholdersIn(french.get(key) ?? french.get(`${base}_other`) ?? '');
      // “One” and “two” may be words without a figure, as Arabic grammar has it.
      const mayOmitCount = key.endsWith('_one') || key.endsWith('_two');
      const found = placeholdersIn(text);
      const missing = expected.filter((one) => !found.includes(one));
      expect([key, missing.filter((one) => !(mayOmitCount && one === '{{count}}'))]).toEqual([key, []]);
      expect([key, found.filter((one) => !expected.includes(one))]).toEqual([key, []]);
    }
  });

  test('has no empty text, no double space and no straight apostrophe', () => {
    for (const [key, text] of catalogue) {
      expect([key, text.trim() === text && text !== '' && !/ {2}|'|"/.test(text)]).toEqual([key, true]);
    }
  });

  test('writes digits as digits of ours', () => {
    for (const [key, text] of catalogue) expect([key, /[٠-٩۰-۹০-৯]/.test(text)]).toEqual([key, false]);
  });
});

test('French keeps a narrow space before its double signs and inside its quotation marks', () => {
  for (const [key, text] of french) {
    expect([key, /(?<!\u202f)[?!;:%»]|«(?!\u202f)/.test(text)]).toEqual([key, false]);
  }
});

test('Spanish opens what it asks and exclaims', () => {
  for (const [key, text] of catalogueOf('es')) {
    expect([
      key,
      text.includes('?') === text.includes('¿') && text.includes('!') === text.includes('¡'),
    ]).toEqual([key, true]);
  }
});

test('Arabic uses its own question mark, comma and semicolon', () => {
  for (const [key, text] of catalogueOf('ar')) {
    const plain = text.replaceAll(/\{\{\w+\}\}|<\/?\w+>/g, '');
    expect([key, /[?,;]/.test(plain)]).toEqual([key, false]);
  }
});

test('every text has a note for its translator, and no note is left over', () => {
  expect([...notes.keys()].sort()).toEqual(keysOf(french));
  for (const [key, note] of notes) expect([key, note.length > 20]).toEqual([key, true]);
});

test('every placeholder is named in the note', () => {
  for (const [key, text] of french) {
    const note = notes.get(withoutForm(key)) ?? '';
    for (const placeholder of placeholdersIn(text)) {
      expect([key, placeholder, note.includes(placeholder) || placeholder.startsWith('</')]).toEqual([
        key,
        placeholder,
        true,
      ]);
    }
  }
});

test('every text is drawn somewhere', () => {
  const sources = readdirSync(renderer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const literals = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/['"`]([\w$.{}]+\.[\w$.{}]+)['"`]/g)].map(([, key]) => key),
    ),
  );
  const patterns = [...literals].flatMap((literal) =>
    literal?.includes('${') === true
      ? [new RegExp(`^${literal.replaceAll('.', '\\.').replaceAll(/\$\{.*?\}/g, '\\w+')}$`)]
      : [],
  );
  const unused = keysOf(french).filter(
    (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
