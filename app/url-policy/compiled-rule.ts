import type { ListName } from './decision.ts';
import { meetsConditions, type QueryCondition, readQuery } from './query-condition.ts';
import type { Rule } from './rule.ts';

/** A filter made ready for one list, without its host, by which it is found. */
export interface CompiledRule {
  /** "host": nothing but a host is asked for, so whoever has found the host has found the answer. */
  readonly kind: 'host' | 'rule';
  /** Its place over both lists, block first; by this it is known. */
  readonly position: number;
  readonly path: string;
  /** With its colon, as `URL.protocol` has it; null: any. */
  readonly protocol: string | null;
  readonly port: number | null;
  readonly conditions: readonly QueryCondition[];
  readonly list: ListName;
  /** Characters of the host as written, which rank filters for one host ("caf.fr." before "caf.fr"). */
  readonly hostLength: number;
  /** A block filter that is "*" and nothing else: it loses to every other filter. */
  readonly lowest: boolean;
}

/** Makes a filter ready; `position` is its place over both lists, block first. */
export function compileRule(rule: Rule, list: ListName, position: number): CompiledRule {
  const { scheme, host, subdomains, port, path, query, hostLength } = rule;
  const asksHostOnly = scheme === null && port === null && path === '' && query === '';
  return {
    kind: asksHostOnly ? 'host' : 'rule',
    position,
    path,
    protocol: scheme === null ? null : `${scheme}:`,
    port,
    conditions: readQuery(query, list),
    list,
    hostLength,
    lowest: list === 'block' && asksHostOnly && host === '' && subdomains,
  };
}

/**
 * Orders filters that share a host, best first: longer host as written, longer path, more query
 * tokens, allow before block, block "*" last. Scheme and port do not rank. Equal ones must keep their
 * order, for the earlier is the one to name. Source: `FilterTakesPrecedence` in components/policy/core/browser/url_blocklist_manager.cc.
 */
export function compareRank(left: CompiledRule, right: CompiledRule): number {
  return (
    Number(left.lowest) - Number(right.lowest) ||
    right.hostLength - left.hostLength ||
    right.path.length - left.path.length ||
    right.conditions.length - left.conditions.length ||
    Number(right.list === 'allow') - Number(left.list === 'allow')
  );
}

/**
 * Whether a filter whose host and path fit also fits in scheme, port and query. `query` is what
 * `delimitedQuery` gives; it is not looked at where the filter has no conditions.
 */
export function fitsBesides(rule: CompiledRule, url: URL, query: string | null): boolean {
  if (rule.protocol !== null && rule.protocol !== url.protocol) return false;
  if (rule.port !== null && rule.port !== effectivePort(url)) return false;
  return rule.conditions.length === 0 || (query !== null && meetsConditions(rule.conditions, query));
}

const defaultPorts: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'ws:': 80,
  'wss:': 443,
  'ftp:': 21,
};

/** The port an address leads to, its scheme's own where none is written; 0 where there is none. */
function effectivePort({ port, protocol }: URL): number {
  return port === '' ? (defaultPorts[protocol] ?? 0) : Number(port);
}
