import type { CompiledRule } from './compiled-rule.ts';
import type { Rule } from './rule.ts';
import { createRuleSet, matchRules, type RuleSet } from './rule-set.ts';
import { createStringTable, nextHash, startHash } from './string-table.ts';

/** Finds the best of all filters for an address: its position, or -1 where none fits. */
export type RuleFinder = (url: URL) => number;

const none = -1;
const dot = 46;

/**
 * Indexes filters by host. A look-up walks the address's host once, from the last label to the
 * first, and asks the table at each dot: its cost depends on the length of the host, not on the
 * number of filters. Hosts rank in the order they are met, so a later find replaces an earlier one:
 * any host < "fr" < "caf.fr" < "www.caf.fr" < exactly "www.caf.fr".
 */
export function createRuleFinder(rules: Iterable<readonly [Rule, CompiledRule]>): RuleFinder {
  const byHost = groupByHost(rules);
  const sets: RuleSet[] = [];
  const entries = [...byHost].map(([key, { subdomains, exact }]) => ({
    key,
    numbers: [refer(subdomains, sets), refer(exact, sets)] as const,
  }));
  const { find, cells } = createStringTable(entries, 'backward');
  const anyHost = refer(byHost.get('')?.subdomains ?? [], sets);

  function follow(reference: number, url: URL): number {
    if (reference >= 0) return reference - 1;
    const set = sets[-1 - reference];
    return (set === undefined ? null : matchRules(set, url))?.position ?? none;
  }

  return function findRule(url) {
    const { hostname } = url;
    // "caf.fr." and ".caf.fr" are the host "caf.fr" to Chromium, and any number of dots at the end is none.
    let end = hostname.length;
    while (end > 0 && hostname.charCodeAt(end - 1) === dot) end--;
    const start = end > 0 && hostname.charCodeAt(0) === dot ? 1 : 0;

    let best = none;
    let hash = startHash;
    for (let at = end - 1; at >= start; at--) {
      const unit = hostname.charCodeAt(at);
      if (unit === dot) {
        const found = find(hash, hostname, at + 1, end - at - 1);
        if (found >= 0) best = better(follow(cells[found] ?? 0, url), best);
      }
      hash = nextHash(hash, unit);
    }
    const whole = find(hash, hostname, start, end - start);
    if (whole >= 0) {
      best = better(follow(cells[whole + 1] ?? 0, url), better(follow(cells[whole] ?? 0, url), best));
    }
    return best === none ? follow(anyHost, url) : best;
  };
}

function better(later: number, earlier: number): number {
  return later === none ? earlier : later;
}

/**
 * A reference to the filters of one host, small enough to lie in an array beside all others: 0 where
 * there is none, the position plus one where a single filter asks for nothing but the host (as most
 * do), else -1 minus the index in `sets`, to which they are added.
 */
function refer(rules: readonly CompiledRule[], sets: RuleSet[]): number {
  const [first] = rules;
  if (first === undefined) return 0;
  if (rules.length === 1 && first.kind === 'host') return first.position + 1;
  return -sets.push(createRuleSet(rules));
}

interface HostRules {
  /** For the host and every host below it. */
  readonly subdomains: CompiledRule[];
  /** For this very host. */
  readonly exact: CompiledRule[];
}

function groupByHost(rules: Iterable<readonly [Rule, CompiledRule]>): ReadonlyMap<string, HostRules> {
  const byHost = new Map<string, HostRules>();
  for (const [{ host, subdomains }, compiled] of rules) {
    // Chromium writes a star in an address's host as "%2A", so such a filter never matches ("*.caf.fr");
    // the URL standard leaves the star, and the filter would open "http://*.caf.fr/".
    if (host.includes('*')) continue;
    const known = byHost.get(host);
    const group = known ?? { subdomains: [], exact: [] };
    if (known === undefined) byHost.set(host, group);
    (subdomains ? group.subdomains : group.exact).push(compiled);
  }
  return byHost;
}
