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
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = errors[0];
  if (first === undefined) return unknownTags(document, text);
  const tabs = indentingTabs(text);
  const tabMatters = errors.some(
    ({ code, pos }) => code === 'TAB_AS_INDENT' || isIndentedByTab(text, pos[0]),
  );
  if (tabMatters && tabs.length > 0) return tabs;
  return [describe(first, errors, text)];
}

/** "title: !new site" loses its first word without an error: to YAML it is a tag. */
function unknownTags(document: Document.Parsed | Document, text: string): OffsetProblem[] {
  return document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos }) => ({
      offset: pos[0],
      detail: { kind: 'syntax', fault: 'reservedStart', character: text[pos[0]] ?? null },
    }));
}

function describe(error: YAMLError, all: readonly YAMLError[], text: string): OffsetProblem {
  const offset = error.pos[0];
  const fault = (name: SyntaxFault, at = offset, character: string | null = null): OffsetProblem => ({
    offset: at,
    detail: { kind: 'syntax', fault: name, character },
  });
  const also = (code: YAMLError['code']) =>
    all.some((other) => other.code === code && other.pos[0] === offset);

  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return { offset, detail: { kind: 'severalDocuments' } };
    case 'RESOURCE_EXHAUSTION':
      return { offset, detail: { kind: 'tooComplex' } };
    case 'BAD_ALIAS': {
      const meant = wordAt(text, offset);
      return { offset, detail: { kind: 'starNeedsQuotes', text: meant, mend: JSON.stringify(meant) } };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      // The value goes on in the next line: that one is indented too far. On one line it is a second colon.
      if (also('MULTILINE_IMPLICIT_KEY')) return fault('indentation', nextLineStart(text, offset));
      return text[offset] === '-' || isFirstOfLine(text, offset)
        ? fault('indentation')
        : fault('secondColon');
    case 'MULTILINE_IMPLICIT_KEY':
      return fault('noColon');
    case 'MISSING_CHAR':
      return /quote/.test(error.message) ? fault('openQuote', openingQuote(text, offset)) : fault('noColon');
    case 'BAD_INDENT':
      return /end with a [\]}]/.test(error.message) ? fault('bracket') : fault('indentation');
    case 'BAD_SCALAR_START':
      return fault('reservedStart', offset, text[offset] ?? null);
    case 'BAD_DQ_ESCAPE':
      return fault('backslash');
    case 'UNEXPECTED_TOKEN':
      if (/flow-(seq|map)-end/.test(error.message)) return fault('bracket');
      if (/same line/.test(error.message) || isFirstOfLine(text, offset)) return fault('indentation');
      return followsQuote(text, offset) ? fault('afterQuote') : fault('other');
    default:
      return fault('other');
  }
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

function followsQuote(text: string, offset: number): boolean {
  return /["']\s*$/.test(text.slice(lineStart(text, offset), offset));
}

function wordAt(text: string, offset: number): string {
  return /^\S*/.exec(text.slice(offset))?.[0] ?? '';
}
