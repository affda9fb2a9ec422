import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../app/language/language.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { projectRoot } from '../scripts/prepare/paths.mjs';
import type { PhoneticVoice } from './phonetic-voice.ts';

/** How each text of a catalogue is said, under its whole key. */
export type CatalogueSpeech = Readonly<Record<string, string>>;

/** What stands in for placeholders: numbers are said, names are another matter. */
const examples: Readonly<Record<string, string>> = {
  count: '3',
  page: '2',
  pages: '3',
  percent: '150',
  time: '14:32',
};

/** The file that holds how a language was said when somebody last looked; a change of sound shows in review. */
export function speechFileOf(language: LanguageId): string {
  return join(projectRoot, 'renderer', 'locales', 'spoken', `${language}.json`);
}

/** Says a whole catalogue. Null where the language has no bundled voice. */
export function speakCatalogue(voice: PhoneticVoice, language: LanguageId): CatalogueSpeech | null {
  if (bundledVoices[language] === null) return null;
  const file = join(projectRoot, 'renderer', 'locales', `${language}.json`);
  const speech: Record<string, string> = {};
  for (const [key, text] of textsIn(JSON.parse(readFileSync(file, 'utf8')), [])) {
    if (isOnlyWritten(key)) continue;
    // A text that its voice cannot say, Arabic without its short vowels, is said as nothing: a finding.
    speech[key] = voice.phonemesOf(withoutPlaceholders(text), language) ?? '';
  }
  return speech;
}

/** The curtain has no voice: nobody is in a session, and its reasons are for the team. */
function isOnlyWritten(key: string): boolean {
  return key.startsWith('curtain.');
}

function textsIn(from: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof from === 'string') return [[path.join('.'), from]];
  if (typeof from !== 'object' || from === null) throw new Error(`${path.join('.')} is no text`);
  return Object.entries(from).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

function withoutPlaceholders(text: string): string {
  return text
    .replaceAll(/<\/?\w+>/g, '')
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => examples[name] ?? '');
}
