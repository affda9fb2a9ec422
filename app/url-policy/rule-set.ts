import { assertNever } from '../assert-never.ts';
import { type CompiledRule, compareRank, fitsBesides } from './compiled-rule.ts';
import { pathOf } from './path-of.ts';
import { delimitedQuery, exactToken } from './query-condition.ts';
import { createStringTable, nextHash, type StringTable, startHash } from './string-table.ts';

/** Filters that agree in some part (host, path), to be asked for the best one that fits the rest of an address. */
export type RuleSet =
  | CompiledRule
  /** One host in several spellings ("caf.fr." and "caf.fr"), longest first. */
  | { readonly kind: 'inTurn'; readonly sets: readonly RuleSet[] }
  /** Few paths, longest first. */
  | { readonly kind: 'paths'; readonly paths: readonly PathEntry[] }
  /** Many paths; `endsHere` has a 1 at the length of each, so that the table is asked nowhere else. */
  | {
      readonly kind: 'pathTable';
      readonly table: StringTable;
      readonly paths: readonly PathEntry[];
      readonly endsHere: Uint8Array;
    }
  /** Few filters of one path, best first. */
  | { readonly kind: 'queries'; readonly ranked: readonly CompiledRule[] }
  /** Many filters of one path, most of which ask for a token that few addresses have. */
  | {
      readonly kind: 'tokenTable';
      readonly byToken: ReadonlyMap<string | null, readonly RankedRule[]>;
    };

interface PathEntry {
  readonly path: string;
  readonly rules: RuleSet;
}

interface RankedRule {
  readonly rank: number;
  readonly rule: CompiledRule;
}

/** Up to this many paths of a host, or queries of a path, looking at each is as fast as a table. */
const fewEnough = 8;

/** Prepares the filters of one host: a longer spelling of it wins, then a longer path, then what `compareRank` says. */
export function createRuleSet(rules: readonly CompiledRule[]): RuleSet {
  const [first] = rules;
  if (first !== undefined && rules.length === 1) return first;

  const ranked = rules.toSorted(compareRank);
  const bySpelling = groupBy(ranked, (rule) => rule.hostLength);
  if (bySpelling.size > 1) return { kind: 'inTurn', sets: [...bySpelling.values()].map(createRuleSet) };

  const paths = [...groupBy(ranked, (rule) => rule.path)].map(([path, samePath]) => ({
    path,
    rules: createPathSet(samePath),
  }));
  return paths.length <= fewEnough ? { kind: 'paths', paths } : createPathTable(paths);
}

function createPathTable(paths: readonly PathEntry[]): RuleSet {
  const longest = paths.reduce((length, { path }) => Math.max(length, path.length), 0);
  const endsHere = new Uint8Array(longest + 1);
  for (const { path } of paths) endsHere[path.length] = 1;
  const entries = paths.map(({ path }, index) => ({ key: path, numbers: [index, 0] as const }));
  return { kind: 'pathTable', table: createStringTable(entries, 'forward'), paths, endsHere };
}

function createPathSet(ranked: readonly CompiledRule[]): RuleSet {
  if (ranked.length <= fewEnough) return { kind: 'queries', ranked };
  const byToken = groupBy(
    ranked.map((rule, rank) => ({ rank, rule })),
    ({ rule }) => rule.conditions.map(exactToken).find((token) => token !== null) ?? null,
  );
  return { kind: 'tokenTable', byToken };
}

/** The best filter of a set for an address whose host is known to fit. */
export function matchRules(set: RuleSet, url: URL): CompiledRule | null {
  switch (set.kind) {
    case 'host':
      return set;
    case 'rule':
      return matchRule(set, url);
    case 'inTurn':
      return firstMatch(set.sets, url);
    case 'paths':
      return matchPaths(set.paths, url);
    case 'pathTable':
      return matchPathTable(set, url);
    case 'queries':
      return matchQueries(set.ranked, url);
    case 'tokenTable':
      return matchTokens(set.byToken, url);
    default:
      return assertNever(set);
  }
}

function matchRule(rule: CompiledRule, url: URL): CompiledRule | null {
  if (rule.path !== '' && !pathOf(url).startsWith(rule.path)) return null;
  return fitsBesides(rule, url, rule.conditions.length === 0 ? null : delimitedQuery(url)) ? rule : null;
}

function firstMatch(sets: readonly RuleSet[], url: URL): CompiledRule | null {
  for (const set of sets) {
    const rule = matchRules(set, url);
    if (rule !== null) return rule;
  }
  return null;
}

function matchPaths(paths: readonly PathEntry[], url: URL): CompiledRule | null {
  const pathname = pathOf(url);
  for (const { path, rules } of paths) {
    const rule = pathname.startsWith(path) ? matchRules(rules, url) : null;
    if (rule !== null) return rule;
  }
  return null;
}

/** The address's path is walked once; what is found later is longer, and better. */
function matchPathTable(
  { table, paths, endsHere }: Extract<RuleSet, { kind: 'pathTable' }>,
  url: URL,
): CompiledRule | null {
  const pathname = pathOf(url);
  const last = Math.min(endsHere.length - 1, pathname.length);
  let best: CompiledRule | null = null;
  let hash = startHash;
  for (let length = 0; length <= last; length++) {
    const found = endsHere[length] === 1 ? table.find(hash, pathname, 0, length) : -1;
    const entry = found < 0 ? undefined : paths[table.cells[found] ?? 0];
    if (entry !== undefined) best = matchRules(entry.rules, url) ?? best;
    hash = nextHash(hash, pathname.charCodeAt(length));
  }
  return best;
}

function matchQueries(ranked: readonly CompiledRule[], url: URL): CompiledRule | null {
  const query = ranked.some((rule) => rule.conditions.length > 0) ? delimitedQuery(url) : null;
  return ranked.find((rule) => fitsBesides(rule, url, query)) ?? null;
}

function matchTokens(
  byToken: ReadonlyMap<string | null, readonly RankedRule[]>,
  url: URL,
): CompiledRule | null {
  const query = delimitedQuery(url);
  const tokens = query === null ? [] : query.slice(1, -1).split('&');
  let best: RankedRule | null = null;
  // null: the filters that ask for no token in particular.
  for (const token of [null, ...tokens]) {
    // Each group is best first too.
    const found = byToken.get(token)?.find(({ rule }) => fitsBesides(rule, url, query));
    if (found !== undefined && (best === null || found.rank < best.rank)) best = found;
  }
  return best?.rule ?? null;
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
