import type { Decision } from '../../../app/url-policy/decision.ts';

/** What is said of one address. */
export interface Answer {
  readonly verdict: 'allow' | 'block';
  readonly rule: string;
}

export type Decider = (address: string) => Answer;

/** An expected failure, told without a stack. */
export class Refusal extends Error {}

/** One sentence on why a file was not read. */
export function explainUnreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'ENOENT':
      return `There is no file ${file}.`;
    case 'EISDIR':
      return `${file} is a folder; a file is needed.`;
    case 'EACCES':
    case 'EPERM':
      return `${file} may not be read by this user.`;
    default:
      return `${file} cannot be read (${code}).`;
  }
}

/** What decided, for the third cell of a line. */
export function describeReason(decision: Decision): string {
  switch (decision.reason) {
    case 'rule':
      return `${decision.list} ${oneCell(decision.rule)}`;
    case 'scheme':
      return `scheme ${decision.scheme}`;
    case 'unparsable':
      return 'not an address';
    case 'emptyDocument':
      return 'empty document';
    case 'blockAll':
    case 'noRule':
    case 'notFiltered':
      return 'no rule';
    default:
      return decision satisfies never;
  }
}

/** Three cells a line, whatever was written; the address parser drops tabs as well. */
export function oneCell(text: string): string {
  return text.replaceAll('\t', '');
}
