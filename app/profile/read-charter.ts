import { assertNever } from '../assert-never.ts';
import type { Charter, CharterSentence } from './charter.ts';
import { readPictureLine, tooLong } from './picture-line.ts';
import { inReadingOrder, type Place, type Problem, type ProblemDetail } from './problem.ts';

export type CharterReading =
  | { readonly kind: 'charter'; readonly charter: Charter }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** More would not be read, or not be listened to. */
const mostSentences = 5;

/**
 * Reads a charter's text:
 *
 *     - [clock] You may stay for one hour.
 *     - [broom] What you did is erased when you leave.
 *     ---
 *     # The full charter
 *     Paragraphs, separated by blank lines.
 *
 * At most five sentences, each with the name of a picture, then a line of three dashes, then the full text.
 * A paragraph that begins with "# " is a heading.
 * @param file stands in every problem
 */
export function readCharter(file: string, text: string): CharterReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = lines.findIndex((line) => /^\s*-{3,}\s*$/.test(line));
  const problems: Problem[] = [];
  const report = (line: number, column: number, detail: ProblemDetail) => {
    const place: Place = { file, line: line + 1, column: column + 1 };
    problems.push({ ...detail, place, severity: 'error' });
  };

  if (text.trim() === '' || text === '\uFEFF') {
    report(0, 0, { kind: 'charterEmpty' });
    return { kind: 'problems', problems };
  }
  const sentences = readSentences(
    separator === -1 ? lines : lines.slice(0, separator),
    separator === -1,
    report,
  );
  const fullText = separator === -1 ? [] : paragraphsOf(lines.slice(separator + 1));
  if (fullText.length === 0) {
    const place = separator === -1 ? firstOfText(lines) : separator;
    report(place, 0, { kind: 'charterWithoutFullText', separator: separator !== -1 });
  }
  if (problems.length > 0) return { kind: 'problems', problems: inReadingOrder(problems, file) };
  return { kind: 'charter', charter: { sentences, fullText } };
}

type Report = (line: number, column: number, detail: ProblemDetail) => void;

/** @param untilText stops at the first line that is no sentence: without a separator, the full text begins there */
function readSentences(lines: readonly string[], untilText: boolean, report: Report): CharterSentence[] {
  const sentences: CharterSentence[] = [];
  let count = 0;
  let sixth: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (untilText && !isListLine(line)) break;
    count += 1;
    if (count === mostSentences + 1) sixth = index;
    const sentence = readSentence(line, (column, detail) => report(index, column, detail));
    if (sentence !== null) sentences.push(sentence);
  }
  if (sixth !== null) report(sixth, 0, { kind: 'charterTooManySentences', maximum: mostSentences, count });
  if (count === 0) report(0, 0, { kind: 'charterWithoutSentences' });
  return sentences;
}

function readSentence(
  line: string,
  report: (column: number, detail: ProblemDetail) => void,
): CharterSentence | null {
  const reading = readPictureLine(line);
  switch (reading.kind) {
    case 'line': {
      const { icon, text, column } = reading.line;
      for (const problem of tooLong(text, column)) report(problem.column, problem.detail);
      return { icon, text };
    }
    case 'notALine':
      report(reading.column, { kind: 'charterLine', mend: reading.mend });
      return null;
    case 'unknownPicture':
      report(reading.problem.column, reading.problem.detail);
      return null;
    default:
      return assertNever(reading);
  }
}

function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  for (const line of lines) {
    const written = line.trim();
    const heading = /^#+\s+(.+)$/.exec(written)?.[1];
    if (heading !== undefined || written === '') close();
    // All headings look the same on the screen, whatever their number of signs.
    if (heading !== undefined) paragraphs.push(`# ${heading}`);
    else if (written !== '') open.push(written);
  }
  close();
  return paragraphs;
}

/** Where the separator seems to be missing: before the first line that is no sentence, or else after the last one. */
function firstOfText(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '' && !isListLine(line));
  return first === -1
    ? Math.max(
        0,
        lines.findLastIndex((line) => line.trim() !== ''),
      )
    : first;
}

function isListLine(line: string): boolean {
  return /^\s*[-*]/.test(line);
}
