import { parse } from 'tldts';
import type { ListName } from './decision.ts';
import type { FilterParts } from './filter-parts.ts';
import type { Finding } from './finding.ts';
import { joinFilter } from './join-filter.ts';
import { isPrivateTarget } from './private-network.ts';
import { isAddressLike, type Rule } from './rule.ts';

/** Does the filter reach further than its author will think, or nowhere? */
export function lintReach(rule: Rule, parts: FilterParts, list: ListName): Finding[] {
  const { scheme, host, subdomains } = rule;
  if (scheme !== null && scheme !== 'http' && scheme !== 'https') {
    return [{ kind: 'refusedScheme', scheme, severity: list === 'allow' ? 'error' : 'advice' }];
  }
  if (host === '' && subdomains) {
    // Closing everything, or one scheme everywhere, is no danger.
    return list === 'allow' ? [{ kind: 'opensEverything', severity: 'error' }] : [];
  }
  const isPrivate = isPrivateTarget(host);
  const findings: Finding[] = [];
  if (list === 'allow' && subdomains) findings.push(...findSuffix(rule, parts));
  if (list === 'allow' && isPrivate && findings.length === 0) {
    findings.push({ kind: 'privateTarget', host, severity: 'advice' });
  } else if (list === 'allow' && isAddressLike(host)) {
    findings.push({ kind: 'numericHost', host, severity: 'advice' });
  }
  if (scheme === 'http' && !isPrivate) {
    const mend = joinFilter({ ...parts, scheme: 'https' });
    findings.push({ kind: 'plainHttp', host, severity: 'advice', mend });
  }
  if (!subdomains && !isAddressLike(host)) findings.push({ kind: 'exactHost', host, severity: 'advice' });
  return findings;
}

/**
 * A public suffix is where anybody may register a name, so a filter for one opens sites that nobody at
 * the association has ever seen. One label ("fr") is always an error. Several ("co.uk", but also
 * "gouv.fr", under which every ministry has its sites) are an error too, unless "https://" is written
 * before: nobody adds that to a slip, and it is the one way to say "yes, all of them".
 * Suffixes in the list's private part ("github.io") get advice, since a few are closed to the public.
 */
function findSuffix({ scheme, host }: Rule, parts: FilterParts): Finding[] {
  const { publicSuffix, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
  });
  if (publicSuffix !== host) return [];
  if (isPrivate === true) return [{ kind: 'sharedHosting', suffix: host, severity: 'advice' }];
  // A top level that is in no list ("intranet") is a name of the local network.
  if (isIcann !== true) return [];
  if (!host.includes('.')) return [{ kind: 'publicSuffix', suffix: host, severity: 'error' }];
  const deliberate = joinFilter({ ...parts, scheme: 'https', schemeWritten: true });
  const severity = scheme === 'https' ? 'advice' : 'error';
  return [{ kind: 'publicSuffix', suffix: host, deliberate, severity }];
}
