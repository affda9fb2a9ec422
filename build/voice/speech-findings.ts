import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LanguageId } from '../../app/language/language.ts';
import { type CatalogueSpeech, speechFileOf } from './catalogue-speech.ts';
import { foreignMark } from './phonetic-voice.ts';

/** What is wrong with how one text is said. */
export interface SpeechFinding {
  readonly key: string;
  /** `silent`: nothing is said; `foreign`: in another language; `changed`: otherwise than when it was kept. */
  readonly kind: 'silent' | 'foreign' | 'changed' | 'leftOver';
  readonly said: string;
}

export function keptSpeech(language: LanguageId): CatalogueSpeech {
  const file = speechFileOf(language);
  return existsSync(file)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
    : {};
}

/** Compares how a catalogue is said with how it was said when somebody last looked. */
export function findingsOf(speech: CatalogueSpeech, kept: CatalogueSpeech): readonly SpeechFinding[] {
  const now = Object.entries(speech).flatMap(([key, said]): readonly SpeechFinding[] => {
    if (said === '') return [{ key, kind: 'silent', said }];
    if (foreignMark.test(said)) return [{ key, kind: 'foreign', said }];
    return said === kept[key] ? [] : [{ key, kind: 'changed', said }];
  });
  const gone = Object.entries(kept).filter(([key]) => !(key in speech));
  return [...now, ...gone.map(([key, said]) => ({ key, kind: 'leftOver' as const, said }))];
}
