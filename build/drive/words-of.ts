import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../app/language/language.ts';
import { projectRoot } from '../scripts/prepare/paths.mjs';

/** Looks a text up as a visitor reads it, so that a test or the demonstration presses what it sees. */
export type WordsOf = (key: string) => string;

export function wordsOf(language: LanguageId): WordsOf {
  const file = join(projectRoot, 'renderer', 'locales', `${language}.json`);
  const catalogue: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (key) => {
    const found = key.split('.').reduce<unknown>((place, part) => memberOf(place, part), catalogue);
    if (typeof found !== 'string') throw new Error(`no text "${key}" in ${language}.json`);
    return found;
  };
}

function memberOf(place: unknown, name: string): unknown {
  return typeof place === 'object' && place !== null ? Reflect.get(place, name) : undefined;
}
