import { assertNever } from '../assert-never.ts';
import { type LineProblem, readPictureLine, tooLong } from './picture-line.ts';
import { inReadingOrder, type Problem, type ProblemDetail } from './problem.ts';
import { type Sheet, type SheetPart, type SheetSentence, type SheetStep, sheetCounts } from './sheet.ts';

export type SheetReading =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What the three parts of a sheet are, in their order. */
const partsInOrder = ['atHand', 'steps', 'success'] as const satisfies readonly SheetPart[];

/**
 * Reads a sheet's text: what one needs; what to do, each step with its reason below it and, where it helps, the word
 * that stands on the site; how one knows that it is done. Lines of three dashes part them.
 *
 *     - [phone] Your phone. A code may be sent to it.
 *     ---
 *     - [key] Find this word and touch it. `Mon Compte`
 *       It opens your file.
 *     ---
 *     - [star] You can see your name.
 * @param file stands in every problem
 */
export function readSheet(file: string, text: string): SheetReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const problems: Problem[] = [];
  const report = (line: number, { column, detail }: LineProblem): void => {
    problems.push({ ...detail, place: { file, line: line + 1, column: column + 1 }, severity: 'error' });
  };
  const parts = partsOf(lines);
  const beyond = parts[partsInOrder.length]?.[0];
  if (parts.length !== partsInOrder.length) {
    const detail: ProblemDetail = { kind: 'sheetParts', count: parts.length, needed: partsInOrder.length };
    report(beyond?.index ?? lines.length - 1, { column: 0, detail });
    // What each line should be is not known before its part is.
    return { kind: 'problems', problems };
  }
  for (const [index, part] of partsInOrder.entries()) {
    const { minimum, maximum } = sheetCounts[part];
    const count = sentencesIn(parts[index] ?? []);
    if (count >= minimum && count <= maximum) continue;
    const detail: ProblemDetail = { kind: 'sheetCount', part, count, minimum, maximum };
    report(parts[index]?.[0]?.index ?? 0, { column: 0, detail });
  }
  const [atHand = [], steps = [], success = []] = partsInOrder.map((part, index) =>
    entriesOf(parts[index] ?? [], part === 'steps', report),
  );
  const [done] = success;
  if (problems.length > 0 || done === undefined)
    return { kind: 'problems', problems: inReadingOrder(problems, file) };
  return { kind: 'sheet', sheet: { atHand: atHand.map(plain), steps: [...steps], success: plain(done) } };
}

interface Line {
  readonly index: number;
  readonly text: string;
}

/** The lines between the separators; what is empty is left out, a part without a line is not. */
function partsOf(lines: readonly string[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]];
  for (const [index, text] of lines.entries()) {
    if (/^\s*-{3,}\s*$/.test(text)) parts.push([]);
    else if (text.trim() !== '') parts.at(-1)?.push({ index, text });
  }
  return parts;
}

/** An indented line goes on with the sentence above it. */
function isReason({ text }: Line): boolean {
  return /^\s+\S/.test(text) && !/^\s*-/.test(text);
}

function sentencesIn(lines: readonly Line[]): number {
  return lines.filter((line) => !isReason(line)).length;
}

function entriesOf(
  lines: readonly Line[],
  areSteps: boolean,
  report: (line: number, problem: LineProblem) => void,
): readonly SheetStep[] {
  return lines.flatMap((line, at) => {
    if (isReason(line)) {
      const before = lines[at - 1];
      const isMisplaced = !areSteps || before === undefined || isReason(before);
      const column = line.text.search(/\S/);
      if (isMisplaced) report(line.index, { column, detail: { kind: 'sheetLine', mend: null } });
      else for (const problem of tooLong(line.text.trim(), column)) report(line.index, problem);
      return [];
    }
    const sentence = readSentence(line.text, (problem) => report(line.index, problem));
    if (sentence === null) return [];
    const next = lines[at + 1];
    const reason = next !== undefined && isReason(next) ? next.text.trim() : '';
    if (areSteps && reason === '') report(line.index, { column: 0, detail: { kind: 'sheetWithoutReason' } });
    return [{ ...sentence, reason }];
  });
}

function readSentence(
  line: string,
  report: (problem: LineProblem) => void,
): Omit<SheetStep, 'reason'> | null {
  const reading = readPictureLine(line);
  switch (reading.kind) {
    case 'line': {
      const { icon, text, column } = reading.line;
      const [, sentence = text, onSite = null] = /^(.*\S)\s*`([^`]+)`$/.exec(text) ?? [];
      for (const problem of tooLong(sentence, column)) report(problem);
      return { icon, text: sentence, onSite };
    }
    case 'notALine':
      report({ column: reading.column, detail: { kind: 'sheetLine', mend: reading.mend } });
      return null;
    case 'unknownPicture':
      report(reading.problem);
      return null;
    default:
      return assertNever(reading);
  }
}

function plain({ icon, text }: SheetSentence): SheetSentence {
  return { icon, text };
}
