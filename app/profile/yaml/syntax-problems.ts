import type { Document, YAMLError } from 'yaml';
import type { ProblemDetail, SyntaxFault } from '../problem.ts';

interface OffsetProblem {
  readonly offset: number;
  readonly detail: ProblemDetail;
}

/**
 * What is wrong with the writing of a YAML text, if anything: every tab that indents, or else the first fault.
 * One fault makes the parser stumble over what follows, so its later complaints are not passed on.
 */
export function describeSyntaxErrors(document: Document.Parsed | Document, text: string): OffsetProblem[] {
  const oddSpaces = indentingOddSpaces(text);
  if (oddSpaces.length > 0) return oddSpaces;
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = errors[0];
  if (first === undefined) return unknownTags(document, text);
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    // Where the parser gave up depends on the machine's stack, so that place says nothing.
    return [{ offset: Math.max(0, text.search(/\S/)), detail: { kind: 'tooComplex' } }];
  }
  const tabs = indentingTabs(text);
  const tabMatters =
    isIndentedByTab(text, first.pos[0]) || errors.some(({ code }) => code === 'TAB_AS_INDENT');
  if (tabMatters && tabs.length > 0) return tabs;
  return [describe(first, errors, text)];
}

/** "title: !new site" loses its first word without an error: to YAML it is a tag. */
function unknownTags(document: Document.Parsed | Document, text: string): OffsetProblem[] {
  return document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos }) => reservedStart(text, pos[0]));
}

function describe(error: YAMLError, all: readonly YAMLError[], text: string): OffsetProblem {
  const offset = error.pos[0];
  const also = (code: YAMLError['code']) =>
    all.some((other) => other.code === code && other.pos[0] === offset);

  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return { offset, detail: { kind: 'severalDocuments' } };
    case 'BAD_ALIAS': {
      const meant = wordAt(text, offset);
      return { offset, detail: { kind: 'starNeedsQuotes', text: meant, mend: JSON.stringify(meant) } };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      // The value goes on in the next line: that one is indented too far. On one line it is a second colon.
      if (also('MULTILINE_IMPLICIT_KEY')) return fault('indentation', nextLineStart(text, offset));
      if (text[offset] === '-' || isFirstOfLine(text, offset)) return fault('indentation', offset);
      return fault('secondColon', offset, { mend: JSON.stringify(restOfLine(text, offset)) });
    case 'MULTILINE_IMPLICIT_KEY':
      return fault('noColon', offset, { mend: withSpaceAfterColon(restOfLine(text, offset)) });
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? fault('openQuote', openingQuote(text, offset))
        : fault('noColon', offset, { mend: withSpaceAfterColon(restOfLine(text, offset)) });
    case 'BAD_INDENT':
      return /end with a [\]}]/.test(error.message) ? unclosed(text, offset) : fault('indentation', offset);
    case 'BAD_SCALAR_START':
      return reservedStart(text, offset);
    case 'BAD_DQ_ESCAPE':
      return fault('backslash', offset);
    case 'UNEXPECTED_TOKEN':
      if (/flow-(seq|map)-end/.test(error.message)) {
        return fault('closeBracket', offset, { character: text[offset] ?? null });
      }
      if (/same line/.test(error.message) || isFirstOfLine(text, offset)) return fault('indentation', offset);
      return followsQuote(text, offset)
        ? fault('afterQuote', offset, { mend: quotedWhole(text, offset) })
        : fault('other', offset);
    default:
      return fault('other', offset);
  }
}

function fault(
  name: SyntaxFault,
  offset: number,
  { character = null, mend = null }: { character?: string | null; mend?: string | null } = {},
): OffsetProblem {
  return { offset, detail: { kind: 'syntax', fault: name, character, mend } };
}

function reservedStart(text: string, offset: number): OffsetProblem {
  const mend = JSON.stringify(restOfLine(text, offset));
  return fault('reservedStart', offset, { character: text[offset] ?? null, mend });
}

/** Before a key or a dash only: within a longer text such a space is part of it. */
function indentingOddSpaces(text: string): OffsetProblem[] {
  const matches = text.matchAll(/^[ \t]*([\u00a0\u2000-\u200b\u202f\u3000])[^\S\r\n]*(?=[\w-]+:\s|- )/gm);
  return [...matches].map((match) => ({
    offset: match.index + match[0].search(/[^ \t]/),
    detail: { kind: 'oddSpace' },
  }));
}

/** Offsets of the first tab in the indentation of each line that has one. */
function indentingTabs(text: string): OffsetProblem[] {
  return [...text.matchAll(/^ *\t/gm)].map((match) => ({
    offset: match.index + match[0].length - 1,
    detail: { kind: 'tab' },
  }));
}

function isIndentedByTab(text: string, offset: number): boolean {
  return /^ *\t/.test(text.slice(lineStart(text, offset)));
}

function isFirstOfLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first character that shows on the following lines. */
function nextLineStart(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const shown = end === -1 ? -1 : text.slice(end).search(/\S/);
  return shown === -1 ? offset : end + shown;
}

/** The parser notices an open quotation mark at the end of the text, lines after the one to mend. */
function openingQuote(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const opened = [...before.matchAll(/(?:^|[:\-[{,]\s*)(["'])/gm)].at(-1);
  return opened === undefined ? offset : opened.index + opened[0].length - 1;
}

/** The parser notices a missing bracket where it would have had to stand; its author looks for the one that opens. */
function unclosed(text: string, offset: number): OffsetProblem {
  let depth = 0;
  for (let at = Math.min(offset, text.length) - 1; at >= 0; at -= 1) {
    const character = text[at] ?? '';
    if (']}'.includes(character)) depth += 1;
    if ('[{'.includes(character)) depth -= 1;
    if (depth < 0) return fault('openBracket', at, { character });
  }
  return fault('openBracket', offset, { character: '[' });
}

function followsQuote(text: string, offset: number): boolean {
  return /["']\s*$/.test(text.slice(lineStart(text, offset), offset));
}

/** From here to the end of the line, a note after it ("# …") left out. */
function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset, end === -1 ? text.length : end);
  const note = rest.search(/\s#/);
  return (note === -1 ? rest : rest.slice(0, note)).trim();
}

/** "idleMinutes:5" */
function withSpaceAfterColon(line: string): string | null {
  const [, key = '', value = ''] = /^([A-Za-z]+):([^\s:/].*)$/.exec(line) ?? [];
  return key === '' ? null : `${key}: ${value}`;
}

/** The whole value of the line in quotation marks that do not stand in it, where its own were meant as text. */
function quotedWhole(text: string, offset: number): string | null {
  const line = restOfLine(text, lineStart(text, offset));
  const value = line.replace(/^(-\s+)*([\w-]+:\s+)?/, '');
  // 'L'eau': the outer marks were quotation marks, the inner one an apostrophe.
  const inner = /^'.*'$/.test(value) ? value.slice(1, -1) : value;
  if (!inner.includes('"')) return JSON.stringify(inner);
  return inner.includes("'") ? null : `'${inner}'`;
}

function wordAt(text: string, offset: number): string {
  return /^\S*/.exec(text.slice(offset))?.[0] ?? '';
}
