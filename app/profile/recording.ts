import { z } from 'zod';
import type { LanguageId } from '../language/language.ts';
import { sameWords } from '../voice/same-words.ts';

/** A phrase as somebody of the association said it. */
export const Recording = z.strictObject({
  /** The words that were said, as they stand on the screen: other words are another phrase. */
  text: z.string().min(1).max(1_000),
  /** Beside the list. */
  file: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}\.(?:webm|ogg|mp3|wav)$/),
});
export type Recording = z.infer<typeof Recording>;

/** Phrases of a language that are read at most; those of all our screens are some 350. */
export const mostRecordings = 2_000;

/**
 * Phrases that make a language one that is spoken here: as many as are marked essential for who records them. With
 * fewer it is still said honestly that there is no voice.
 */
export const enoughRecordings = 60;

const RecordingList = z.strictObject({ recordings: z.array(Recording).max(mostRecordings) });

/** Where the recordings of a language lie beside a profile. */
export function recordingFolder(language: LanguageId): string {
  return `recordings/${language}`;
}

/** The list of them, which the recording studio writes. */
export function recordingListPath(language: LanguageId): string {
  return `${recordingFolder(language)}/recordings.json`;
}

/** What the list of a language names; null where it is none. Of two recordings of the same words the later one counts. */
export function readRecordingList(text: string): readonly Recording[] | null {
  const list = RecordingList.safeParse(parsed(text));
  if (!list.success) return null;
  return [...new Map(list.data.recordings.map((one) => [sameWords(one.text), one])).values()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
