import type { Problem } from './problem.ts';
import type { TextRefusal } from './profile-folder.ts';

/** The problem of a file that was not read at all. Its place is the file's beginning, or the first wrong byte. */
export function fileProblem(file: string, refusal: TextRefusal): Problem {
  const { line, column } = refusal.kind === 'notUtf8' ? refusal : { line: 1, column: 1 };
  return { kind: 'file', refusal, place: { file, line, column }, severity: 'error' };
}
