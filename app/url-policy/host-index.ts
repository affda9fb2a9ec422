import type { CompiledRule } from './compiled-rule.ts';
import type { Rule } from './rule.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';
import { createStringTable, nextHash, startHash } from './string-table.ts';

/** Finds the best of all filters for an address. */
export type RuleFinder = (url: URL) => CompiledRule | undefined;

/** The filters written for one host. */
interface HostRules {
  /** For this very host. */
  readonly exact: CompiledRule[];
  /** For it and every host below it. */
  readonly subdomains: CompiledRule[];
}

interface HostEntry {
  readonly exact: RuleSet | null;
  readonly subdomains: RuleSet | null;
}

const dot = 46;

/**
 * Indexes filters by host. A look-up walks the address's host once, from the last label to the
 * first, and asks the table at each dot: its cost depends on the length of the host, not on the
 * number of filters. Hosts rank in the order they are met, so a later find replaces an earlier one:
 * any host < "fr" < "caf.fr" < "www.caf.fr" < exactly "www.caf.fr".
 */
export function createRuleFinder(rules: Iterable<readonly [Rule, CompiledRule]>): RuleFinder {
  const byHost = groupByHost(rules);
  const anyHost = toRuleSet(byHost.get('')?.subdomains ?? []);
  const entries = new Map<string, HostEntry>();
  for (const [host, { exact, subdomains }] of byHost) {
    entries.set(host, { exact: toRuleSet(exact), subdomains: toRuleSet(subdomains) });
  }
  const table = createStringTable(entries, 'backward');

  return function findRule(url) {
    const { hostname } = url;
    // "caf.fr." and ".caf.fr" are the host "caf.fr" to Chromium, and any number of dots at the end is none.
    let end = hostname.length;
    while (end > 0 && hostname.charCodeAt(end - 1) === dot) end--;
    const start = end > 0 && hostname.charCodeAt(0) === dot ? 1 : 0;

    let best: CompiledRule | undefined;
    let hash = startHash;
    for (let at = end - 1; at >= start; at--) {
      const unit = hostname.charCodeAt(at);
      if (unit === dot) {
        best = table.find(hash, hostname, at + 1, end - at - 1)?.subdomains?.match(url) ?? best;
      }
      hash = nextHash(hash, unit);
    }
    const whole = table.find(hash, hostname, start, end - start);
    return whole?.exact?.match(url) ?? whole?.subdomains?.match(url) ?? best ?? anyHost?.match(url);
  };
}

function groupByHost(rules: Iterable<readonly [Rule, CompiledRule]>): Map<string, HostRules> {
  const byHost = new Map<string, HostRules>();
  for (const [{ host, subdomains }, compiled] of rules) {
    // Chromium writes a star in an address's host as "%2A", so such a filter never matches ("*.caf.fr");
    // the URL standard leaves the star, and the filter would open "http://*.caf.fr/".
    if (host.includes('*')) continue;
    const known = byHost.get(host);
    const entry = known ?? { exact: [], subdomains: [] };
    if (known === undefined) byHost.set(host, entry);
    (subdomains ? entry.subdomains : entry.exact).push(compiled);
  }
  return byHost;
}

function toRuleSet(rules: readonly CompiledRule[]): RuleSet | null {
  return rules.length === 0 ? null : createRuleSet(rules);
}
