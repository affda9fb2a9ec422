import type { ListName } from '../../url-policy/decision.ts';
import type { Finding } from '../../url-policy/finding.ts';
import type { ProblemDetail, SyntaxFault } from '../problem.ts';
import type { PictureRefusal, SoundRefusal, TextRefusal } from '../profile-folder.ts';
import type { SheetPart } from '../sheet.ts';
import type { ValueForm } from '../value-forms.ts';

/** The members of a union by their kind. */
type ByKind<Member extends { readonly kind: string }> = {
  readonly [Kind in Member['kind']]: Extract<Member, { readonly kind: Kind }>;
};

/** A sentence for each member of a union, or it does not compile. */
export type SentenceFor<Member extends { readonly kind: string }> = Sentences<ByKind<Member>>;

type Sentences<Members> = { readonly [Kind in keyof Members]: (member: Members[Kind]) => string };

/**
 * The words of one language for everything that can be wrong. Readers are volunteers: no word of the trade,
 * say what to write. Backquotes mark what stands in the file, since quotation marks may be part of it.
 */
export interface Wording {
  readonly problem: SentenceFor<ProblemDetail>;
  /** Set before the sentence of what does not keep a file from being used. */
  readonly advice: string;
}

/** Parts of sentences, each complete in its language. */
export interface WordingParts {
  readonly syntax: Readonly<Record<SyntaxFault, (character: string, mend: string | null) => string>>;
  readonly form: Readonly<Record<ValueForm, (key: string) => string>>;
  readonly finding: SentenceFor<Finding & { readonly list: ListName }>;
  /** The parts of a service's sheet, as the beginning of a sentence. */
  readonly sheet: Readonly<Record<SheetPart, string>>;
  readonly text: SentenceFor<TextRefusal>;
  readonly picture: SentenceFor<PictureRefusal>;
  readonly sound: SentenceFor<SoundRefusal>;
}

/** Picks the sentence of a member of a union. */
export function sentenceOf<Members, Kind extends keyof Members>(
  sentences: Sentences<Members>,
  member: Members[Kind] & { readonly kind: Kind },
): string {
  return sentences[member.kind](member);
}

/** Longest piece of a file that a sentence repeats. */
const longestQuote = 80;

/** Something that stands, or should stand, in a file: marked, on one line, cut where it is long. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  const short = characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : line;
  return `\`${short}\``;
}

/** What is to be written instead: whole, since it is copied. */
export function exactly(text: string): string {
  return `\`${text}\``;
}

/** Several pieces of a file, in the order given. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/** A size in the unit people know from their file manager, to one decimal. */
export function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return value >= 0.1 ? String(Math.round(value * 10) / 10) : '0.1';
}
