import { nearest } from './did-you-mean.ts';
import { type IconName, iconNames } from './icon-names.ts';
import type { ProblemDetail } from './problem.ts';

/** A sentence with its picture, as charters and sheets have them: `- [clock] You may stay for one hour.` */
export interface PictureLine {
  readonly icon: IconName;
  readonly text: string;
  /** Where the text begins in its line, counted from 0. */
  readonly column: number;
}

/** What is wrong with a line, and where in it, counted from 0. */
export interface LineProblem {
  readonly column: number;
  readonly detail: ProblemDetail;
}

export type PictureLineReading =
  | { readonly kind: 'line'; readonly line: PictureLine }
  | { readonly kind: 'notALine'; readonly column: number; readonly mend: string | null }
  | { readonly kind: 'unknownPicture'; readonly problem: LineProblem };

/** Characters of a sentence: two lines beside its picture at the largest text size. */
export const longestSentence = 110;

/** Reads one line. Never throws. */
export function readPictureLine(line: string): PictureLineReading {
  const match = /^(\s*-\s+\[)([^\]]*)\](.*)$/.exec(line);
  const [, before = '', brackets = '', rest = ''] = match ?? [];
  const name = brackets.trim();
  const text = rest.trim();
  if (match === null || text === '')
    return { kind: 'notALine', column: Math.max(0, line.search(/\S/)), mend: mendLine(line) };
  const icon = iconNames.find((known) => known === name);
  if (icon !== undefined) {
    const column = line.indexOf(text, before.length + brackets.length);
    return { kind: 'line', line: { icon, text, column } };
  }
  const detail: ProblemDetail = {
    kind: 'unknownValue',
    key: 'icon',
    written: name,
    mend: nearest(name, iconNames),
    known: iconNames,
  };
  return { kind: 'unknownPicture', problem: { column: before.length, detail } };
}

/** A problem where a sentence is too long to be shown beside its picture. */
export function tooLong(text: string, column: number): readonly LineProblem[] {
  const length = Array.from(text).length;
  return length <= longestSentence
    ? []
    : [{ column, detail: { kind: 'sentenceTooLong', length, maximum: longestSentence } }];
}

/** "* [clock] Text" and "-[clock] Text" lack a character; what lacks its picture cannot be mended for its author. */
function mendLine(line: string): string | null {
  const match = /^[-*•–]?\s*\[([^\]]+)\](.*)$/.exec(line.trim());
  const name = match?.[1]?.trim() ?? '';
  const text = match?.[2]?.trim() ?? '';
  return name === '' || text === '' ? null : `- [${name}] ${text}`;
}
