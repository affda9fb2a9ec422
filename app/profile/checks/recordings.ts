import { type LanguageId, languageIds } from '../../language/language.ts';
import { inReadingOrder, type Problem, type ProblemDetail } from '../problem.ts';
import type { GatheredRecordings, ProfileFolder } from '../profile-folder.ts';
import { type Recording, readRecordingList, recordingFolder, recordingListPath } from '../recording.ts';

export type Recordings = Readonly<Partial<Record<LanguageId, readonly Recording[]>>>;

/**
 * What the association said itself, by language, as far as it can be played. Whatever cannot is told as advice: another
 * voice says those words, and nobody is kept from the terminal.
 */
export function readRecordings(
  folder: ProfileFolder,
  fileOf: (path: string) => string,
): { readonly recordings: Recordings; readonly problems: readonly Problem[] } {
  const recordings: Partial<Record<LanguageId, readonly Recording[]>> = {};
  const problems: Problem[] = [];
  for (const language of languageIds) {
    const gathered = folder.recordings.get(language);
    if (gathered === undefined) continue;
    const file = fileOf(recordingListPath(language));
    const report = (detail: ProblemDetail): void => {
      problems.push({ ...detail, place: { file, line: 1, column: 1 }, severity: 'advice' });
    };
    const playable = playableOf(gathered, language, report);
    if (playable.length > 0) recordings[language] = playable;
  }
  return { recordings, problems: inReadingOrder(problems, folder.file) };
}

function playableOf(
  { list, sounds }: GatheredRecordings,
  language: LanguageId,
  report: (detail: ProblemDetail) => void,
): readonly Recording[] {
  if (list.kind !== 'text') {
    report({ kind: 'file', refusal: list });
    return [];
  }
  const named = readRecordingList(list.text);
  if (named === null) {
    report({ kind: 'recordingList', language });
    return [];
  }
  return named.filter(({ file }) => {
    const sound = sounds.get(file) ?? { kind: 'missing' };
    if (sound.kind === 'sound') return true;
    report({ kind: 'recording', path: `${recordingFolder(language)}/${file}`, refusal: sound });
    return false;
  });
}
