import type { ListName } from './decision.ts';

/**
 * One token of a filter's query, as a question to the address's query. Both are written with a "&"
 * before and after every token, so that "&v=1&" cannot be found inside "&av=12&".
 * Source: `URLQueryElementMatcherCondition` in components/url_matcher/url_matcher.cc.
 */
export type QueryCondition =
  /** The text occurs. */
  | { readonly kind: 'any'; readonly text: string }
  /** The key occurs, and each time with this value: "?v=allowed&v=other" must not open the other. */
  | { readonly kind: 'every'; readonly key: string; readonly value: string };

/**
 * Reads the query of a filter. A block filter needs one matching occurrence of each token, an allow
 * filter asks it of every occurrence of the key. A "*" at a token's end makes it a prefix.
 */
export function readQuery(query: string, list: ListName): readonly QueryCondition[] {
  const conditions = new Map<string, QueryCondition>();
  if (query === '') return [];
  // Chromium stops at the end of the text, so "a=1&" has one token where `split` sees two.
  for (const token of query.replace(/&$/, '').split('&')) {
    const condition = readToken(token, list);
    // Chromium keeps them in a set ordered by this; the second "a" of an allow filter "a=1&a=2" is lost there.
    const identity = condition.kind === 'any' ? `any ${condition.text}` : `every ${condition.key}`;
    if (!conditions.has(identity)) conditions.set(identity, condition);
  }
  return [...conditions.values()];
}

function readToken(token: string, list: ListName): QueryCondition {
  const equals = token.indexOf('=');
  const hasValue = equals >= 0 && equals < token.length - 1;
  const rawKey = equals < 0 ? token : token.slice(0, equals);
  const rawValue = hasValue ? token.slice(equals + 1) : '';
  const prefix = (hasValue ? rawValue : rawKey).endsWith('*');
  const key = `&${prefix && !hasValue ? rawKey.slice(0, -1) : rawKey}${hasValue ? '=' : ''}`;
  const value = `${prefix ? rawValue.slice(0, -1) : rawValue}${prefix ? '' : '&'}`;
  return list === 'block' || value === ''
    ? { kind: 'any', text: key + value }
    : { kind: 'every', key, value };
}

/** Whether an address's query, written as "&…&", meets all conditions of a filter. */
export function meetsConditions(conditions: readonly QueryCondition[], query: string): boolean {
  for (const condition of conditions) {
    if (condition.kind === 'any' ? !query.includes(condition.text) : !everyOccurrence(condition, query)) {
      return false;
    }
  }
  return true;
}

function everyOccurrence({ key, value }: { key: string; value: string }, query: string): boolean {
  let found = false;
  for (let at = query.indexOf(key); at >= 0; ) {
    const valueAt = at + key.length;
    if (!query.startsWith(value, valueAt)) return false;
    found = true;
    // The closing "&" of one token opens the next.
    at = query.indexOf(key, valueAt + value.length - 1);
  }
  return found;
}

/**
 * The query of an address as conditions want it, or null where it has none. `search` is empty for
 * "?" alone too, which Chromium counts as a query with one empty token, so the whole address tells.
 */
export function delimitedQuery(url: URL): string | null {
  const { search } = url;
  if (search !== '') return `&${search.slice(1)}&`;
  const [beforeFragment = ''] = url.href.split('#', 1);
  return beforeFragment.endsWith('?') ? '&&' : null;
}

/**
 * The one token an address must contain literally for the condition to be met, by which conditions
 * can be found in a table; null where a prefix leaves it open.
 */
export function exactToken(condition: QueryCondition): string | null {
  const text = condition.kind === 'any' ? condition.text : condition.key + condition.value;
  return text.length > 1 && text.endsWith('&') ? text.slice(1, -1) : null;
}
