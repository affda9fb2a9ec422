/** Which of the two lists a filter stands in. */
export type ListName = 'allow' | 'block';

/** What was decided about one address, and why. `verdict` is all a door needs; the rest is for people and tests. */
export type Decision =
  | RuleDecision
  /** No filter matched and everything else is closed: the block-all an allow-list implies. */
  | { readonly verdict: 'block'; readonly reason: 'blockAll' }
  /** Plain lists: no filter matched, so the address is open. */
  | { readonly verdict: 'allow'; readonly reason: 'noRule' }
  /** Plain lists: Chromium never asks its lists about such an address (`blob:`, `about:blank` and the like). */
  | { readonly verdict: 'allow'; readonly reason: 'notFiltered' }
  /** Not an address at all. Nothing can be opened from it, so it stays closed. */
  | { readonly verdict: 'block'; readonly reason: 'unparsable' }
  /** The gate before the lists: documents never come over this scheme. */
  | { readonly verdict: 'block'; readonly reason: 'scheme'; readonly scheme: string }
  /** The gate before the lists: `about:blank`, or `about:srcdoc` in a frame, which hold nothing of their own. */
  | { readonly verdict: 'allow'; readonly reason: 'emptyDocument' };

/** A filter decided; `rule` is its text as written. */
export interface RuleDecision {
  readonly verdict: ListName;
  readonly reason: 'rule';
  readonly list: ListName;
  readonly rule: string;
}

export const blockedByDefault = Object.freeze({ verdict: 'block', reason: 'blockAll' }) satisfies Decision;
export const openByDefault = Object.freeze({ verdict: 'allow', reason: 'noRule' }) satisfies Decision;
export const notFiltered = Object.freeze({ verdict: 'allow', reason: 'notFiltered' }) satisfies Decision;
export const unparsable = Object.freeze({ verdict: 'block', reason: 'unparsable' }) satisfies Decision;
export const emptyDocument = Object.freeze({ verdict: 'allow', reason: 'emptyDocument' }) satisfies Decision;
