import { type CompiledRule, compareRank, fitsBesides } from './compiled-rule.ts';
import { delimitedQuery, exactToken } from './query-condition.ts';
import { pathOf } from './read-address.ts';
import { createStringTable, nextHash, startHash } from './string-table.ts';

/** Filters that agree in some part (host, path), asked for the best one that fits the rest of an address. */
export interface RuleSet {
  readonly match: (url: URL) => CompiledRule | undefined;
}

/** Up to this many paths of a host, or queries of a path, looking at each is as fast as a table. */
const fewEnough = 8;

/** Prepares the filters of one host: a longer spelling of it wins, then a longer path, then what `compareRank` says. */
export function createRuleSet(rules: readonly CompiledRule[]): RuleSet {
  const ranked = rules.toSorted(compareRank);
  const bySpelling = groupBy(ranked, (rule) => rule.hostLength);
  if (bySpelling.size > 1) return firstOf([...bySpelling.values()].map(createRuleSet));

  const byPath = new Map<string, RuleSet>();
  for (const [path, samePath] of groupBy(ranked, (rule) => rule.path))
    byPath.set(path, rulesOfPath(samePath));
  return byPath.size <= fewEnough ? firstPath(byPath) : longestPath(byPath);
}

function firstOf(sets: readonly RuleSet[]): RuleSet {
  function match(url: URL): CompiledRule | undefined {
    for (const set of sets) {
      const rule = set.match(url);
      if (rule !== undefined) return rule;
    }
    return undefined;
  }
  return { match };
}

/** Paths in order, longest first. */
function firstPath(byPath: ReadonlyMap<string, RuleSet>): RuleSet {
  const [only] = byPath;
  // The commonest case by far: a host and nothing else.
  if (only !== undefined && byPath.size === 1 && only[0] === '') return only[1];

  const paths = [...byPath];
  function match(url: URL): CompiledRule | undefined {
    const pathname = pathOf(url);
    for (const [path, rules] of paths) {
      const rule = pathname.startsWith(path) ? rules.match(url) : undefined;
      if (rule !== undefined) return rule;
    }
    return undefined;
  }
  return { match };
}

/** Many paths on one host: the address's path is walked once, and the table is asked where a filter's path may end. */
function longestPath(byPath: ReadonlyMap<string, RuleSet>): RuleSet {
  const table = createStringTable(byPath, 'forward');
  const longest = Math.max(...[...byPath.keys()].map((path) => path.length));
  const endsHere = new Uint8Array(longest + 1);
  for (const path of byPath.keys()) endsHere[path.length] = 1;

  function match(url: URL): CompiledRule | undefined {
    const pathname = pathOf(url);
    const last = Math.min(longest, pathname.length);
    let best: CompiledRule | undefined;
    let hash = startHash;
    for (let length = 0; length <= last; length++) {
      if (endsHere[length] === 1) best = table.find(hash, pathname, 0, length)?.match(url) ?? best;
      hash = nextHash(hash, pathname.charCodeAt(length));
    }
    return best;
  }
  return { match };
}

/** The filters of one host and path, best first. */
function rulesOfPath(ranked: readonly CompiledRule[]): RuleSet {
  const asksQuery = ranked.some((rule) => rule.conditions.length > 0);
  if (asksQuery && ranked.length > fewEnough) return rulesByToken(ranked);

  function match(url: URL): CompiledRule | undefined {
    const query = asksQuery ? delimitedQuery(url) : null;
    for (const rule of ranked) {
      if (fitsBesides(rule, url, query)) return rule;
    }
    return undefined;
  }
  return { match };
}

/** Many queries on one path (a list of videos): a filter is looked at only where the address has one of its tokens. */
function rulesByToken(ranked: readonly CompiledRule[]): RuleSet {
  const byToken = groupBy(
    [...ranked.entries()],
    ([, rule]) => rule.conditions.map(exactToken).find(isText) ?? null,
  );
  const withoutToken = byToken.get(null) ?? [];

  function match(url: URL): CompiledRule | undefined {
    const query = delimitedQuery(url);
    let best = withoutToken.find(([, rule]) => fitsBesides(rule, url, query));
    const tokens = query === null ? [] : query.slice(1, -1).split('&');
    for (const token of tokens) {
      // Best first here too: the first that fits is the token's best.
      const found = byToken.get(token)?.find(([, rule]) => fitsBesides(rule, url, query));
      if (found !== undefined && (best === undefined || found[0] < best[0])) best = found;
    }
    return best?.[1];
  }
  return { match };
}

function isText(token: string | null): token is string {
  return token !== null;
}

/** Groups in order of first appearance (`Map.groupBy` is younger than the oldest runtime we support). */
function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
