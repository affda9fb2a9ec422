import type { LanguageId } from '../language/language.ts';
import type { ListName } from '../url-policy/decision.ts';
import type { Finding } from '../url-policy/finding.ts';
import type { PictureRefusal, SoundRefusal, TextRefusal } from './profile-folder.ts';
import type { Permission } from './schema.ts';
import type { SheetPart } from './sheet.ts';
import type { ValueForm } from './value-forms.ts';

/** Where a problem stands: a file as its author knows it, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error keeps a file from being used; advice does not. */
export type Severity = 'error' | 'advice';

/**
 * One problem as data. Its sentence comes from `describeProblem`; each kind and its parameters are all
 * a sentence may use. `mend`, where present and not null, is what to write instead, ready to be copied.
 */
export type Problem = Readonly<ProblemDetail & { place: Place; severity: Severity }>;

/** What a value of a YAML file was found to be. */
export type Found = 'nothing' | 'text' | 'number' | 'yesNo' | 'list' | 'block';

/** What it should have been. A "block" is keys with values of their own, one a line, indented. */
export type Expected = 'text' | 'number' | 'wholeNumber' | 'yesNo' | 'list' | 'block';

/** What is wrong with the writing of a YAML file, in the words of someone who never heard of YAML. */
export type SyntaxFault =
  /** A line begins further left or right than its neighbours allow. */
  | 'indentation'
  /** "title: Allô: la CAF": a second colon on the line. */
  | 'secondColon'
  /** A line that is neither `key: value` nor `- item`. */
  | 'noColon'
  /** A quotation mark that opens and never closes. */
  | 'openQuote'
  /** "'l'eau'": text goes on after the closing quotation mark. */
  | 'afterQuote'
  /** A bracket or brace that opens and never closes. */
  | 'openBracket'
  /** One that closes what never opened. */
  | 'closeBracket'
  /** A text that begins with a character YAML keeps for itself. */
  | 'reservedStart'
  /** A backslash within double quotation marks. */
  | 'backslash'
  | 'other';

export type ProblemDetail =
  // The file itself
  | { kind: 'file'; refusal: TextRefusal }
  | { kind: 'empty' }
  | { kind: 'profileNotFound'; name: string; suggestion: string | null; known: readonly string[] }
  // Its writing
  | { kind: 'tab' }
  /** A space that is none to YAML, as word processors and web pages write them, begins the line. */
  | { kind: 'oddSpace' }
  | { kind: 'syntax'; fault: SyntaxFault; character: string | null; mend: string | null }
  | { kind: 'starNeedsQuotes'; text: string; mend: string }
  | { kind: 'severalDocuments' }
  | { kind: 'tooComplex' }
  | { kind: 'duplicateKey'; key: string; firstLine: number }
  /** An item of a list that begins without its dash, and so repeats the keys of the item before. */
  | { kind: 'missingDash'; key: string; firstLine: number }
  | { kind: 'notKeys' }
  // Its shape
  | {
      kind: 'unknownKey';
      key: string;
      mend: string | null;
      belongsTo: KeyHome | null;
      known: readonly string[];
    }
  | { kind: 'missingKey'; key: string }
  /** `item`: it is an item of the list of that name, not the value of the key itself. */
  | { kind: 'emptyValue'; key: string; item: boolean; optional: boolean }
  | { kind: 'hashNeedsQuotes'; key: string; mend: string }
  | {
      kind: 'wrongType';
      key: string;
      item: boolean;
      expected: Expected;
      found: Found;
      written: string | null;
      mend: string | null;
    }
  | { kind: 'wrongVersion'; written: number; known: number }
  | { kind: 'outOfRange'; key: string; written: number; minimum: number; maximum: number }
  | { kind: 'emptyText'; key: string }
  | { kind: 'textTooLong'; key: string; length: number; maximum: number }
  | { kind: 'listLength'; key: string; length: number; minimum: number; maximum: number }
  | { kind: 'unknownValue'; key: string; written: string; mend: string | null; known: readonly string[] }
  | { kind: 'wrongForm'; key: string; form: ValueForm; written: string; mend: string | null }
  // Its meaning
  | { kind: 'duplicateId'; of: 'category' | 'service'; id: string; firstLine: number }
  | { kind: 'duplicateLanguage'; language: LanguageId; firstLine: number }
  | { kind: 'duplicatePermission'; permission: Permission; firstLine: number }
  | { kind: 'missingTranslation'; key: string; languages: readonly LanguageId[] }
  | { kind: 'languageWithoutTexts'; language: LanguageId }
  | { kind: 'languageNotListed'; language: LanguageId }
  | { kind: 'charterMissing'; languages: readonly LanguageId[] }
  | { kind: 'text'; path: string; refusal: TextRefusal; mend: string | null }
  | { kind: 'picture'; path: string; refusal: PictureRefusal; mend: string | null }
  | { kind: 'contrast'; colour: string; ratio: number; needed: number; mend: string }
  | { kind: 'startBlocked'; host: string; by: string | null; mend: string }
  | { kind: 'startNotEncrypted'; mend: string }
  | { kind: 'startRefused'; reason: 'notAnAddress' | 'password' }
  | { kind: 'onlyInDemonstration'; host: string }
  | { kind: 'rule'; rule: string; list: ListName; finding: Finding }
  /** "caf.fr, ameli.fr" on one line. */
  | { kind: 'severalRules'; count: number; mend: string }
  | { kind: 'duplicateRule'; rule: string; firstLine: number }
  | { kind: 'allowedAndBlocked'; rule: string; allowedAtLine: number }
  /** Of a charter or a sheet. */
  | { kind: 'sentenceTooLong'; length: number; maximum: number }
  // A sheet
  /** Nowhere is there a sheet of that name. */
  | { kind: 'sheetUnknown'; sheet: string; mend: string | null; known: readonly string[] }
  | { kind: 'sheetMissing'; sheet: string; languages: readonly LanguageId[] }
  | { kind: 'sheetParts'; count: number; needed: number }
  | { kind: 'sheetCount'; part: SheetPart; count: number; minimum: number; maximum: number }
  | { kind: 'sheetLine'; mend: string | null }
  | { kind: 'sheetWithoutReason' }
  // Recordings
  | { kind: 'recordingList'; language: LanguageId }
  | { kind: 'recording'; path: string; refusal: SoundRefusal }
  // A charter's text
  | { kind: 'charterEmpty' }
  | { kind: 'charterTooManySentences'; maximum: number; count: number }
  | { kind: 'charterLine'; mend: string | null }
  | { kind: 'charterWithoutSentences' }
  | { kind: 'charterWithoutFullText'; separator: boolean }
  // The list itself
  | { kind: 'andMore'; count: number };

/** A key that exists, but elsewhere. */
export type KeyHome =
  | { readonly kind: 'below'; readonly key: string }
  | { readonly kind: 'top' }
  | { readonly kind: 'file'; readonly file: 'terminal.yaml' | 'profile.yaml' };

/** True when nothing keeps the file from being used. */
export function isUsable(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === 'advice');
}

/** Longest list a person is shown. A file gone wrong as a whole would otherwise fill screens with the same sentence. */
const longestList = 200;

/**
 * The order of a list of problems: the main file first, then the others by name, each by line and column.
 * What exceeds the longest list is replaced by its number.
 */
export function inReadingOrder(problems: readonly Problem[], mainFile: string): readonly Problem[] {
  const rank = ({ file }: Place) => (file === mainFile ? '' : file);
  const sorted = [...problems].sort(
    ({ place: a }, { place: b }) => compare(rank(a), rank(b)) || a.line - b.line || a.column - b.column,
  );
  const rest = sorted.slice(longestList);
  const first = rest[0];
  if (first === undefined) return sorted;
  const severity = isUsable(rest) ? 'advice' : 'error';
  return [
    ...sorted.slice(0, longestList),
    { kind: 'andMore', count: rest.length, place: first.place, severity },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
