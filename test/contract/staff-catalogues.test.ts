import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');

/** Every text of a catalogue of the staff console, under its whole key. */
function readCatalogue(language: 'fr' | 'en'): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const walk = (from: unknown, path: readonly string[]): void => {
    if (typeof from === 'string') flat.set(path.join('.'), from);
    else for (const [key, value] of Object.entries(from ?? {})) walk(value, [...path, key]);
  };
  walk(JSON.parse(readFileSync(join(renderer, 'locales', 'staff', `${language}.json`), 'utf8')), []);
  return flat;
}

const french = readCatalogue('fr');
const english = readCatalogue('en');

test('both languages of teams have the same texts, with the same places in them', () => {
  expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  for (const [key, text] of french) {
    const places = (of: string) => [...of.matchAll(/\{\{(\w+)\}\}|<(\w+)>/g)].map(([whole]) => whole).sort();
    expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
    expect([key, text.trim() !== '' && english.get(key)?.trim() !== '']).toEqual([key, true]);
  }
});

test('French is written with its own spaces, quotation marks and apostrophes', () => {
  for (const [key, text] of french) {
    expect([key, / [?!;:]|["']|\w[?!;]/.test(text)]).toEqual([key, false]);
  }
});

test('every text is drawn somewhere', () => {
  const folder = join(renderer, 'staff');
  const sources = readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const literals = [...sources.matchAll(/['"`]([\w$.{}]+\.[\w$.{}]+)['"`]/g)].map(([, key = '']) => key);
  const patterns = literals.map(
    (literal) =>
      new RegExp(
        `^${literal.replaceAll('.', '\\.').replaceAll(/\$\{.*?\}/g, '\\w+')}(_(zero|one|other))?${literal.endsWith('.fields') ? '\\.\\w+' : ''}$`,
      ),
  );
  const unused = [...french.keys()].filter(
    (key) => key !== 'title' && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
