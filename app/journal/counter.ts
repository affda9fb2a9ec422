import type { LanguageId } from '../language/language.ts';
import type { Month } from './local-time.ts';

/** What is counted by the month. */
export const counterKinds = ['language', 'service', 'help', 'blocked'] as const;
export type CounterKind = (typeof counterKinds)[number];

declare const counterKey: unique symbol;

/** The id of a language, a service or a way to call for help: `counterOf` makes them, of known ids only. */
export type CounterKey = string & { readonly [counterKey]: true };

export interface Counter {
  readonly kind: CounterKind;
  readonly key: CounterKey;
}

/** A counter and how often it was counted. */
export interface Count extends Counter {
  readonly count: number;
}

/** A count as it stands in the journal. */
export interface MonthlyCount extends Count {
  readonly month: Month;
}

/** What a counter may be about. */
export interface CountedProfile {
  readonly languages: readonly LanguageId[];
  readonly categories: readonly { readonly services: readonly { readonly id: string }[] }[];
}

/** Ways to be helped: somebody was called, or sat beside the visitor. */
const helpKeys: readonly string[] = ['called', 'together'];

/**
 * The counter for what a session process says it counted; null for an id that the profile does not have.
 *
 * A form alone would not do: forty letters and hyphens are a name, and some hundreds of them a letter. A session
 * process that a website took over could write them into the one thing that stays. It can choose among the
 * profile's own ids, and no more.
 */
export function counterOf(kind: CounterKind, key: string, profile: CountedProfile): Counter | null {
  return isKnown(key, knownKeys(kind, profile)) ? { kind, key } : null;
}

function isKnown(key: string, known: readonly string[]): key is CounterKey {
  return known.includes(key);
}

function knownKeys(kind: CounterKind, { languages, categories }: CountedProfile): readonly string[] {
  switch (kind) {
    case 'language':
      return languages;
    case 'service':
    case 'blocked':
      return categories.flatMap(({ services }) => services.map(({ id }) => id));
    case 'help':
      return helpKeys;
    default:
      return kind satisfies never;
  }
}
