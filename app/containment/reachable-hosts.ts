import { parseRule } from '../url-policy/rule.ts';

/** A host that a `strict` service may reach at all. Its port, path and query are the request guard's to judge. */
export interface ReachableHost {
  /** Lower-case; empty: every host. */
  readonly host: string;
  /** Whether hosts below it are meant too. */
  readonly subdomains: boolean;
}

/** The hosts an allow-list names. Filters that Chromium would skip, and those of other schemes, name none. */
export function reachableHosts(allow: readonly string[]): readonly ReachableHost[] {
  return allow.flatMap((filter) => {
    const parsed = parseRule(filter);
    if (parsed.kind === 'skipped') return [];
    const { scheme, host, subdomains } = parsed.rule;
    return scheme === null || webSchemes.has(scheme) ? [{ host, subdomains }] : [];
  });
}

const webSchemes: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss']);

/**
 * Chromium's proxy bypass list for these hosts. `<-loopback>` takes away the exception that loopback addresses have
 * by themselves; it must come first, since of two entries the later one rules (escape-vectors M10).
 */
export function proxyBypassList(hosts: readonly ReachableHost[]): string {
  return ['<-loopback>', ...hosts.flatMap(bypassEntries)].join(';');
}

function bypassEntries({ host, subdomains }: ReachableHost): readonly string[] {
  if (host === '') return ['*'];
  return subdomains ? [host, `*.${host}`] : [host];
}

/** The same hosts as sources of a content security policy, WebSockets included. */
export function contentSources(hosts: readonly ReachableHost[]): string {
  return [...new Set(hosts.flatMap(sources))].join(' ');
}

function sources({ host, subdomains }: ReachableHost): readonly string[] {
  const names = host === '' ? ['*'] : subdomains ? [host, `*.${host}`] : [host];
  return names.flatMap((name) => ['http', 'https', 'ws', 'wss'].map((scheme) => `${scheme}://${name}:*`));
}
